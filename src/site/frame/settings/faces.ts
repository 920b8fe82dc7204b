/** The package’s letters, by the tokens that name them: of texts, of the interface. */
export const FACES = ['serif', 'sans'] as const;

/** Letters of the package. */
export type FaceName = (typeof FACES)[number];

/** The families of the package’s letters, as styles and scripts name them. */
export const FAMILIES: Readonly<Record<FaceName, string>> = {
  serif: 'Source Serif 4 Variable',
  sans: 'Source Sans 3 Variable',
};

/** Which of the package’s letters a site has, by its option. */
export function chosenFaces(option: boolean | FaceName): readonly FaceName[] {
  return typeof option === 'string' ? [option] : option ? FACES : [];
}
