export { drawPicture } from './picture.ts';
export type { Picture } from './picture.ts';
export { pagePictures } from './pictures.ts';
