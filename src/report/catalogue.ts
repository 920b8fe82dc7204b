/** How much an issue matters: an error stops check and build, a warning is printed. */
export type Severity = 'error' | 'warning';

/** What is the same for every issue of one code. */
export interface IssueKind {
  readonly severity: Severity;
  /** One line: what is wrong. */
  readonly title: string;
  /** Why the engine refuses it, in a sentence or two. */
  readonly why: string;
  /** What to do, printed after every message of the code. */
  readonly fix: string;
}

/**
 * Every issue the project can report. A code is permanent: it is what tests, reporters and
 * `docs/issue-codes.md` refer to, and it is never given another meaning.
 */
export const CATALOGUE = {
  'file-not-utf8': {
    severity: 'error',
    title: 'A file is not UTF-8',
    why: 'Bytes that are no UTF-8 would reach readers as wrong letters.',
    fix: 'Save the file as UTF-8.',
  },
  'control-character': {
    severity: 'error',
    title: 'A control character stands in a file',
    why: 'It is invisible, breaks feeds and data files, and is mostly a letter that was lost on the way from another encoding.',
    fix: 'Delete it, or write the letter that was meant.',
  },
  'direction-open': {
    severity: 'error',
    title: 'A sign of direction is left open, or closes nothing',
    why: 'Such signs cannot be seen. One that is left open turns around what is shown behind the text; one that closes nothing ends what the page sets apart.',
    fix: 'Delete it, or close it in the same text: U+202A, U+202B, U+202D and U+202E by U+202C; U+2066, U+2067 and U+2068 by U+2069.',
  },
  'file-too-large': {
    severity: 'error',
    title: 'A file is larger than 1 MiB',
    why: 'Content is written by hand; a file of this size is a mistake or an attack.',
    fix: 'Split the text, or remove what does not belong in it. A lock of a large site is read as `npm run lock` writes it: take it from version control where something else wrote it anew.',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file or folder cannot be read',
    why: 'A site without it would silently miss content.',
    fix: 'Check that it exists and its permissions.',
  },
  'symbolic-link': {
    severity: 'error',
    title: 'A symbolic link stands in the content folder',
    why: 'A link can lead out of the content folder and publish what nobody meant to publish.',
    fix: 'Replace the link by the file itself.',
  },
  'misplaced-file': {
    severity: 'error',
    title: 'A file stands where no content is expected',
    why: 'It would be ignored, and whoever put it there would not know.',
    fix: 'Move it to site.yaml, articles/<slug>/article.md, articles/<slug>/claims/<id>.md, articles/<slug>/images/<name>, articles/<slug>/editions/<date>.txt, sources/<id>.yaml, actors/<id>.yaml or series/<id>.yaml, name it as `method` in site.yaml, or delete it.',
  },
  'invalid-id': {
    severity: 'error',
    title: 'A file or folder name is not a valid id',
    why: 'Names are permanent addresses.',
    fix: 'Use lower-case letters, digits and single hyphens, at most 64 characters.',
  },
  'duplicate-id': {
    severity: 'error',
    title: 'An id is used twice',
    why: 'An address must lead to one thing.',
    fix: 'Rename one of the two; never reuse an id that was published.',
  },
  'malformed-yaml': {
    severity: 'error',
    title: 'YAML that cannot be read',
    why: 'What the file says is not clear.',
    fix: 'Mend the syntax at the position shown; quote text that contains a colon followed by a space.',
  },
  'value-cut': {
    severity: 'error',
    title: 'A comment or a comma that cuts a value short',
    why: 'In YAML a # behind a space begins a comment, and a comma in a list in one line ends an item: what follows would be left out, or be another item, without a word.',
    fix: 'Put the value in quotation marks; a remark of yours goes on a line of its own.',
  },
  'yaml-alias-bomb': {
    severity: 'error',
    title: 'YAML aliases, which can multiply without end',
    why: 'A few lines of aliases can unfold to more than the memory holds.',
    fix: 'Write the values out; content needs no aliases.',
  },
  'unsupported-yaml': {
    severity: 'error',
    title: 'YAML that content does not need',
    why: 'Anchors, tags and directives change what the words beside them mean, and programs disagree about how.',
    fix: 'Leave it out; put words that begin with &, ! or % in quotation marks.',
  },
  'too-much': {
    severity: 'error',
    title: 'More than is read',
    why: 'What nobody writes by hand is a mistake or an attack, and would take more time, memory or room on a page than there is. `docs/limits.md` lists every bound and its reason.',
    fix: 'Split it, shorten it, or leave out what does not belong there.',
  },
  'missing-frontmatter': {
    severity: 'error',
    title: 'A Markdown file has no frontmatter',
    why: 'The fields between the two lines of --- say what the text is.',
    fix: 'Begin the file with a line of ---, the fields, and another line of ---; the text follows.',
  },
  'unknown-key': {
    severity: 'error',
    title: 'A key that no schema knows',
    why: 'A misspelt key would be dropped without a word.',
    fix: 'Remove it or correct its name.',
  },
  'missing-key': {
    severity: 'error',
    title: 'A required key is missing',
    why: 'The page needs it.',
    fix: 'Add the key.',
  },
  'wrong-type': {
    severity: 'error',
    title: 'A value has the wrong type',
    why: 'The page could not show it.',
    fix: 'Give a value of the type that is asked for.',
  },
  'bad-value': {
    severity: 'error',
    title: 'A value that is not allowed',
    why: 'Each word and form that is allowed has one meaning that readers can look up.',
    fix: 'Use one of the values listed, or the form that is named.',
  },
  'bad-date': {
    severity: 'error',
    title: 'A date in no form that is accepted',
    why: 'Dates are compared and cited; they must be read one way only.',
    fix: 'Write 2025-11-09, 2025-11 or 2025, with ~ for approximate or ? for uncertain; 2025-21 to 2025-24 for spring to winter; 202X for a decade; 2021/2024 for a span, 2021/.. for one without end.',
  },
  'url-not-http': {
    severity: 'error',
    title: 'An address that is not http or https',
    why: 'Other schemes can run code in a reader’s browser.',
    fix: 'Give an address that begins with https:// or http://.',
  },
  'raw-html': {
    severity: 'error',
    title: 'Raw HTML in prose',
    why: 'Prose is Markdown only: what it says must be the same in every format and safe in every browser.',
    fix: 'Write it in Markdown, or escape the < as \\<.',
  },
  'unsupported-markdown': {
    severity: 'error',
    title: 'Markdown that the text of an article cannot hold',
    why: 'A picture within a line would hide words of the text or stand between them; a link within a link leads nowhere; notes are for a reader in a hurry.',
    fix: 'Give a picture a paragraph of its own in the text of the article; write the rest as plain paragraphs.',
  },
  'image-refused': {
    severity: 'error',
    title: 'A picture that cannot be shown',
    why: 'Pictures come from the article’s own folder, so that they last and no other site learns who reads; who cannot see them reads their alternative text.',
    fix: 'Put the file into the folder `images` beside the text and write `![what it shows](images/name.jpg "credit")`: a JPEG, PNG, GIF or WebP with a name of lower-case letters, digits, hyphens and points.',
  },
  'image-missing': {
    severity: 'error',
    title: 'A picture that is not there',
    why: 'Readers would see a gap.',
    fix: 'Put the file into the folder `images` beside the text, or correct its name.',
  },
  'unused-image': {
    severity: 'warning',
    title: 'A picture that its text does not show',
    why: 'It may be the trace of a picture that was lost.',
    fix: 'Show it or delete it.',
  },
  'text-lost': {
    severity: 'error',
    title: 'Markdown that would lose a part of the text',
    why: 'Readers must see what was captured. Markdown leaves signs out that it takes for its own, so that what stood beside them runs together, and shows neither cells beyond the columns of a table nor what stands behind a link or a fence.',
    fix: 'Put a backslash before a sign that belongs to the text (\\*, \\~, \\`), and write whatever readers are to see as text of its own.',
  },
  'empty-text': {
    severity: 'error',
    title: 'An article without text',
    why: 'There is nothing to read or to annotate.',
    fix: 'Put the text after the frontmatter.',
  },
  'dangling-reference': {
    severity: 'error',
    title: 'A reference to something that does not exist',
    why: 'A reader would follow it to nowhere.',
    fix: 'Correct the id, or add what it names.',
  },
  'quote-not-found': {
    severity: 'error',
    title: 'A quote that does not stand in the article',
    why: 'A note must sit on the words that it was written about.',
    fix: 'Copy the words from the article, or run `npm run reanchor`.',
  },
  'quote-ambiguous': {
    severity: 'error',
    title: 'A quote that stands more than once',
    why: 'Nobody could tell which place is meant.',
    fix: 'Write one of these places, or `all` for every place, as `paragraph:`; or quote more words.',
  },
  'address-disagreement': {
    severity: 'error',
    title: 'The addresses of a claim lead to different words',
    why: 'A claim is reached by its id, its paragraph, its quotation, its position and a text fragment; each alone must lead to the same characters. Browsers, for one, find whole words only.',
    fix: 'Quote whole words; where the quote has whole words only, report a defect of the software.',
  },
  'paragraph-unknown': {
    severity: 'error',
    title: 'A paragraph id that the article does not have',
    why: 'The claim would have no place.',
    fix: 'Use an id of paragraphs.lock.yaml, or `all`.',
  },
  'figure-outside-quote': {
    severity: 'error',
    title: 'The words of a figure do not stand in the quote',
    why: 'A figure is shown as the text gives it.',
    fix: 'Copy the words from the quote.',
  },
  'figure-value-mismatch': {
    severity: 'error',
    title: 'A value that its words do not say',
    why: 'What is computed, drawn and exported is the value; what readers see is the words.',
    fix: 'Give the value that the words say: "two dozen" is 24, "$7.12 billion" is 7120000000, "May 2024" is "2024-05".',
  },
  'figure-unit-unsaid': {
    severity: 'error',
    title: 'A figure whose unit its words do not say',
    why: 'What is drawn and computed has a unit; "three times" is not 3 percent, and readers would see a number that the text does not give.',
    fix: 'Quote the words with their unit, give the unit that they say, or leave the figure out where it says "twice" or "three times".',
  },
  'figure-unreadable': {
    severity: 'warning',
    title: 'The words of a figure hold no number that can be read',
    why: 'Nobody but you has checked that the value is what the words say.',
    fix: 'Quote the words with the number in them, or leave the figure out where the text gives none ("dozens", "several hundred").',
  },
  'cite-not-found': {
    severity: 'error',
    title: 'The words of a citation do not stand in the claim’s paragraph',
    why: '`cites` says what the text itself points at.',
    fix: 'Copy the words from the paragraph.',
  },
  'date-outside-text': {
    severity: 'error',
    title: 'The words of a dated event do not stand in the claim’s paragraph',
    why: 'An event is dated as the text dates it.',
    fix: 'Copy the words from the paragraph, or leave `words` out.',
  },
  'text-changed': {
    severity: 'error',
    title: 'The text is not the text that was captured',
    why: 'textSha256 guards the words of the article: not one may change unnoticed.',
    fix: 'Undo the change; or, if the correction is meant, run `npm run reanchor`, which finds the quotes of claims again, then `npm run lock`, which writes the new hash.',
  },
  'lock-missing': {
    severity: 'error',
    title: 'An article has no paragraphs.lock.yaml',
    why: 'Without it paragraph ids would follow position and every link would rot with the first edit.',
    fix: 'Run `npm run lock` and commit the file that it writes.',
  },
  'lock-stale': {
    severity: 'error',
    title: 'The text no longer matches paragraphs.lock.yaml',
    why: 'Paragraph ids are permanent; which paragraph is which after an edit is for a person to confirm.',
    fix: 'Run `npm run lock`, look at what it proposes, and commit the file.',
  },
  'lock-damaged': {
    severity: 'error',
    title: 'paragraphs.lock.yaml contradicts itself',
    why: 'An id must name one paragraph, for ever.',
    fix: 'Restore the file from version control, then run `npm run lock`.',
  },
  'lock-version': {
    severity: 'error',
    title: 'A lock was written by another version of the program',
    why: 'What only that version knows would be lost when this one writes the file anew.',
    fix: 'Install that version, or a newer one, with `npm install scholium@latest`.',
  },
  'edition-damaged': {
    severity: 'error',
    title: 'The text as it stood before a correction is missing or was altered',
    why: 'Whoever cited the text before the correction must find the words that were cited.',
    fix: 'Restore the file of the edition and paragraphs.lock.yaml from version control.',
  },
  'published-damaged': {
    severity: 'error',
    title: 'published.lock.yaml contradicts itself',
    why: 'It is the list of all addresses that must last.',
    fix: 'Restore the file from version control, then run `npm run lock`.',
  },
  'published-missing': {
    severity: 'warning',
    title: 'The list of published ids is gone',
    why: 'It alone knows all addresses that must last, and what claims said that were taken back.',
    fix: 'Restore published.lock.yaml from version control. Where that cannot be, `npm run lock` makes it anew of the content and of redirects.yaml.',
  },
  'id-lost': {
    severity: 'error',
    title: 'An id that was published leads nowhere',
    why: 'Others have cited it, and their readers would find nothing.',
    fix: 'Restore it, or say in redirects.yaml what became of it; `npm run scholium -- rename` and, for claims, `npm run scholium -- withdraw` write that for you.',
  },
  'id-unlocked': {
    severity: 'warning',
    title: 'An id that published.lock.yaml does not hold',
    why: 'Were it lost after it is published, nobody would be told.',
    fix: 'Run `npm run lock` and commit the file that it writes.',
  },
  'redirect-loop': {
    severity: 'error',
    title: 'Redirects lead in a circle',
    why: 'A reader who follows them never arrives.',
    fix: 'Let the last of them lead to what exists, or to null with a reason.',
  },
  'redirect-refused': {
    severity: 'error',
    title: 'A redirect that cannot be',
    why: 'An old address must say one thing, and lead to something of its own kind; an address with a page of its own needs none.',
    fix: 'Remove the entry, or correct its id or where it leads.',
  },
  'revision-missing': {
    severity: 'warning',
    title: 'What was published of a claim changed without an entry in its history',
    why: 'Readers who cited the claim must be able to learn what it said.',
    fix: 'Add an entry to `revisions` with `date`, `summary` and `was`, then run `npm run lock`.',
  },
  'merge-conflict': {
    severity: 'error',
    title: 'Merge conflict markers in a file',
    why: 'Two versions of the file stand in it at once, or the rest of a merge that was half cleaned up.',
    fix: 'Decide between the two sides, remove the lines of <<<<<<<, ======= and >>>>>>>, then run `npm run check`.',
  },
  'alias-shared': {
    severity: 'error',
    title: 'Two actors share an alias',
    why: 'A name in the text would be tied to the wrong one of them.',
    fix: 'Leave the alias with one actor.',
  },
  'series-invalid': {
    severity: 'error',
    title: 'A series that cannot be drawn or computed with',
    why: 'A change between two years needs one value for each; an axis needs points in their order.',
    fix: 'Give at least one point, each year once in an edition, years in their order, and no count below zero.',
  },
  'series-not-shown': {
    severity: 'warning',
    title: 'A series that is set beside nothing',
    why: 'A page sets the change of a series beside a change in percent between two years. Beside other figures it shows nothing of the series, and readers are not told that there is one.',
    fix: 'Where the words state a change in percent, give `unit: percent` and its years, `from` and `to`; else leave `series` out: every series has its chart on the page of figures.',
  },
  'claim-without-evidence': {
    severity: 'warning',
    title: 'A claim has no evidence and no word on the search',
    why: 'A reader cannot tell whether nothing was found or nobody looked.',
    fix: 'Add evidence, or say in the note what was searched for and not found.',
  },
  'placeholder-left': {
    severity: 'warning',
    title: 'Words that the program wrote are published',
    why: 'They stand in a new file until a person writes what belongs there; readers take them for what the editors say.',
    fix: 'Write what belongs there; until then a claim may have `status: draft`.',
  },
  'lone-repost': {
    severity: 'warning',
    title: 'One side of one claim rests on a repost that nothing explains',
    why: 'A copy of somebody else’s text is cited only where nothing better was found.',
    fix: 'Cite the original, or say in the source’s `note` what it reposts and why it is used.',
  },
  'later-by-hand': {
    severity: 'warning',
    title: 'An item says by hand that it is later than the text',
    why: 'Pages say so by the dates of the source and of the text. Written out, it stands twice, or against what the dates tell.',
    fix: 'Leave the word out, or correct the date of the source (`issued`) or of the text (`published`).',
  },
  'note-too-long': {
    severity: 'warning',
    title: 'A note is longer than 200 words',
    why: 'Notes are for a reader in a hurry; details belong in the evidence.',
    fix: 'Shorten it.',
  },
  'speaker-not-found': {
    severity: 'error',
    title: 'A speaker never speaks',
    why: 'Who speaks is told by the words with which a paragraph begins. With a label that stands nowhere, what this speaker says is taken for somebody else’s.',
    fix: 'Copy the label from the beginning of a paragraph, or take the speaker out.',
  },
  'speaker-unlisted': {
    severity: 'warning',
    title: 'A paragraph begins like that of a speaker who is not listed',
    why: 'A turn goes on until the next label that is listed, so that these words would be taken for those of the speaker before.',
    fix: 'List the label under `speakers`; with `name: null` where the words are nobody’s.',
  },
  'related-to-draft': {
    severity: 'warning',
    title: 'A published claim is related to a draft',
    why: 'Readers have no page of a draft: the relation is left out until the draft is published.',
    fix: 'Publish the draft, or take the relation out until then.',
  },
  'finding-is-draft': {
    severity: 'warning',
    title: 'A draft stands among the findings of a text',
    why: 'Readers have no page of a draft: the home page leaves it out until it is published.',
    fix: 'Publish the draft, or take it out of `findings` until then.',
  },
  'term-untranslated': {
    severity: 'error',
    title: 'A term that the site adds lacks words in a language of the site',
    why: 'Pages in each language name every genre, kind and standing; those in this one would say it in another.',
    fix: 'Add the words in that language, or give one text for all languages.',
  },
  'unused-source': {
    severity: 'warning',
    title: 'A source that nothing refers to',
    why: 'It may be the trace of an evidence item that was lost.',
    fix: 'Refer to it or delete it.',
  },
  'unused-actor': {
    severity: 'warning',
    title: 'An actor that no claim and no text names',
    why: 'It may be the trace of a name that was misspelt.',
    fix: 'Refer to it, add the alias that the text uses, or delete it.',
  },
} as const satisfies Record<string, IssueKind>;

/** A permanent issue code, such as `quote-not-found`. */
export type IssueCode = keyof typeof CATALOGUE;

/** All codes, sorted. */
export const ISSUE_CODES: readonly IssueCode[] = (Object.keys(CATALOGUE) as IssueCode[]).sort();
