import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of this package, or of the project that it is made from. */
export const PACKAGE = path.resolve(import.meta.dirname, '../../..');

/** What package.json of this package says that others need to know. */
interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The package.json of this package. */
export function ownManifest(): Manifest {
  return JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as Manifest;
}
