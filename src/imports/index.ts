export { formatClaim, importAnnotations } from './annotations/import-annotations.ts';
export type {
  AnnotationImport,
  ImportedClaim,
  ImportItem,
  ImportOptions,
} from './annotations/import-annotations.ts';
export { MAX_ANNOTATION_BYTES } from './annotations/read.ts';
