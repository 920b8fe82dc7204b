import type { BookWords } from '../../exports/index.ts';
import type { Messages } from './en.ts';

/** Whose words stand on a page: of an opinion or another text, by so many writers. */
export function disclaimerFor(
  { disclaimer }: Pick<Messages, 'disclaimer'>,
  isOpinion: boolean,
  writers: number,
): string {
  return disclaimer[isOpinion ? 'opinion' : 'text'][writers === 1 ? 'alone' : 'several'];
}

/** What a book of a text says, in the words of the interface. `language` is that of the messages. */
export function bookWords(messages: Messages, language: string, isOpinion: boolean): BookWords {
  const { reading, claim, assessment } = messages;
  return {
    language,
    contents: messages.book.contents,
    files: messages.book.files,
    notes: reading.notes,
    sources: messages.lists.sourcesTitle,
    said: claim.said,
    borneOut: claim.borneOut,
    figures: claim.figures,
    side: { supports: claim.supports, undermines: claim.undermines, context: claim.context },
    noneFound: claim.noneFound,
    assessment,
    read: messages.read,
    stop: messages.stop,
    by: (name) => reading.by({ name }),
    disclaimer: (writers) => disclaimerFor(messages, isOpinion, writers),
    rights: reading.rights,
    note: (n, of) => reading.note({ n, assessment: assessment[of] }),
    titled: (of, as) => claim.titled({ assessment: assessment[as], claim: of }),
    backToText: reading.backToText,
    claimPage: reading.claimPage,
    footnote: (number) => reading.footnote({ number }),
    footnoteBack: (number) => reading.footnoteBack({ number }),
    accessibility: messages.book.accessibility,
  };
}
