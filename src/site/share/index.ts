export { madeAhead } from './ahead.ts';
export { keptPicture } from './kept.ts';
export type { Picture } from './picture.ts';
export { pagePictures } from './pictures.ts';
