/** The parts of a site that the head of every page leads to, in their order. */
export const PARTS = ['claims', 'sources', 'actors', 'figures', 'search', 'method'] as const;

/** A part of the site, or a link of its own: to a path of the site, which begins with `/`, or elsewhere. */
export type NavigationLink =
  | (typeof PARTS)[number]
  | {
      /** The words of the link, in all languages or by BCP 47 tag. */
      readonly label: string | Readonly<Record<string, string>>;
      readonly href: string;
    };
