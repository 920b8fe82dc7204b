import { createIssue, type Issue } from '../../report/index.ts';
import type { ParsedArticle } from '../read/parse/parsed.ts';
import { didYouMean } from '../read/suggest.ts';

/** Reports pictures that a text names and that are not there, image-missing, and those it does not name, unused-image. */
export function findStrayImages({ file, text, images, refusedImages }: ParsedArticle): readonly Issue[] {
  if (text === null) return [];
  const names = images.map(({ name }) => name);
  const used = new Set(text.images.map(({ name }) => name));
  return [
    ...text.images.flatMap(({ name, position }) => {
      if (names.includes(name) || refusedImages.includes(name)) return [];
      const message = `There is no file \`images/${name}\` beside the text.${didYouMean(name, names)}`;
      return [createIssue('image-missing', file, position, message)];
    }),
    ...images.flatMap((image) =>
      used.has(image.name)
        ? []
        : [createIssue('unused-image', image.file, null, 'The text does not show this picture.')],
    ),
  ];
}
