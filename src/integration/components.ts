/** A component that a site may replace by its own. */
interface Replaceable {
  /** Its file below `src/`. */
  readonly file: string;
  /** Props that it cannot do without: a component that takes its place and shows it in itself passes them on. */
  readonly needs: readonly string[];
  /** What it shows, for the manual. */
  readonly shows: string;
}

/** The components that a site may replace, by the names by which it does. Names and props change in major versions only. */
export const COMPONENTS = {
  Head: {
    file: 'site/frame/layouts/Head.astro',
    needs: [],
    shows: 'Nothing: what a site adds to the head of every page',
  },
  SiteName: {
    file: 'site/frame/layouts/SiteName.astro',
    needs: [],
    shows: 'The name of the site with its logo, as a link to the first page',
  },
  Footer: {
    file: 'site/frame/layouts/Footer.astro',
    needs: [],
    shows: 'The lines in the foot of every page: whose the words are, licence, corrections',
  },
  NotFound: {
    file: 'site/frame/layouts/NotFound.astro',
    needs: [],
    shows: 'The page at an address where there is none',
  },
  HomePage: { file: 'site/reading/home/HomePage.astro', needs: [], shows: 'The first page' },
  MethodPage: { file: 'site/claims/MethodPage.astro', needs: [], shows: 'The page on method' },
  Note: {
    file: 'site/reading/notes/Note.astro',
    needs: ['article', 'claim'],
    shows: 'The note on a claim, beside the text; the page of the claim is another',
  },
  ClaimCard: {
    file: 'site/claims/claim/ClaimCard.astro',
    needs: ['article', 'claim'],
    shows:
      'A claim on the page of a source or an actor, in the words of the text, with what the source says in its slot',
  },
  ClaimRow: {
    file: 'site/claims/lists/ClaimRow.astro',
    needs: ['article', 'claim'],
    shows:
      'A claim in a row of the lists below `/claims/`: of all claims, of one assessment or kind, of a text with many. It stands in a list item',
  },
  Citation: {
    file: 'site/claims/citing/Citation.astro',
    needs: ['source'],
    shows: 'A source in one line, with the evidence on a claim and on the page of an actor',
  },
  Byline: {
    file: 'site/claims/claim/Byline.astro',
    needs: ['claim'],
    shows: 'Who wrote a note, and when, in the note and on the page of the claim',
  },
} as const satisfies Readonly<Record<string, Replaceable>>;

/** The name of a component that a site may replace. */
export type ComponentName = keyof typeof COMPONENTS;
