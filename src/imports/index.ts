export { formatArticle } from './article-file.ts';
export type { ArticleFrontmatter } from './article-file.ts';
export { decodeCapture, formatOf, MAX_CAPTURE_BYTES } from './capture.ts';
export type { Capture, CaptureFormat, Decoded } from './capture.ts';
export { importText } from './import-text.ts';
export type { FoundFields, ImportedText, RemovedText } from './imported.ts';
