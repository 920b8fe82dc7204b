export { formatClaim, importAnnotations } from './annotations/import-annotations.ts';
export type {
  AnnotationImport,
  ImportedClaim,
  ImportItem,
  ImportOptions,
} from './annotations/import-annotations.ts';
export { MAX_ANNOTATION_BYTES } from './annotations/read.ts';
export { NAME_SEPARATOR, writersIn } from './found/byline.ts';
export type { FoundWriter } from './found/byline.ts';
export { formatArticle } from './article-file.ts';
export type { ArticleFrontmatter } from './article-file.ts';
export { decodeCapture, formatOf, MAX_CAPTURE_BYTES } from './capture.ts';
export type { Capture, CaptureFormat, Decoded } from './capture.ts';
export { doubtOfTitle } from './found/doubtful-title.ts';
export { importText } from './import-text.ts';
export { NO_FIELDS } from './imported.ts';
export type { FoundFields, ImportedText, RemovedText } from './imported.ts';
