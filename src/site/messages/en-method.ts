/** The page that says what its words mean and how the evidence was gathered, in English. */
export const method = {
  description:
    'What each assessment and kind of claim means, how evidence was gathered, how far it was read, and how to ask for a correction.',
  text: {
    title: 'The text',
    text: 'A text is shown word for word as it was captured. Its canonical form (paragraphs, white space collapsed) has a published SHA-256; the site cannot be built when one letter differs. Nothing in the text is corrected, softened or endorsed. Where a text repeats itself, the repetition stays.',
  },
  claims: {
    title: 'What counts as a claim',
    text: 'A claim is a stretch of the text that asserts something a reader may want to check. Each is restated in one neutral sentence and tied to its exact words. The kinds:',
  },
  assessments: {
    title: 'What an assessment means',
    text: 'An assessment weighs the wording of a claim against the evidence that was found. It says nothing about the writer, who may have seen other evidence.',
    rating: (n: number) => `Published as ${n} of 5 where data formats ask for a number.`,
    unrated:
      '“Unverified” and “opinion” carry no number: the first says that nothing was found either way, the second that evidence cannot settle the matter.',
  },
  evidence: {
    title: 'How evidence was gathered',
    sides: (noneFound: string) =>
      `For each claim both sides were searched for: what supports the wording, what undermines it, and what a reader needs to know to weigh either. Each item names its source and says in the editors’ own words what it holds. A side for which nothing was found stays on the page and says “${noneFound}”: it is a finding about our search, not proof that nothing exists.`,
    later:
      'Documents that appeared after the text are marked as later. They can bear on whether a claim is true; they cannot be what its writer relied on. Dates that were inferred say so. Numbers that we computed say so, too.',
  },
  read: {
    title: 'How far sources were read',
    text: 'Most documents could be read in part only. What was read is stated for every source:',
  },
  standing: {
    title: 'How close a source stands',
    text: 'Where the same statement could be had from a better and a weaker source, the better one is cited. A repost or an interested party is cited only where nothing better was found, and is labelled.',
  },
  figures: {
    title: 'Figures and series',
    text: 'A figure is shown as the text gives it. Beside it stand the changes that published series give for the same years, computed from their points when the site is built. A gap in a series stays a gap, and no change is computed across editions of a dataset that revises its earlier years.',
  },
  links: {
    title: 'Links that last',
    text: 'Every paragraph, sentence and claim has an address of its own. Paragraph ids are given once and kept through corrections; the address of a removed paragraph still lands, on a line that says so.',
  },
  corrections: {
    title: 'How to ask for a correction',
    before:
      'Notes can be wrong. Raise it in the repository that this site is built from, with the link of the claim, what is wrong, and a source that others can open. Every change to a published note is dated in its revisions and listed under',
    /** The page of corrections, in the middle of the sentence. */
    link: 'corrections',
    after: '.',
  },
};
