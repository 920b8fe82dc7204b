import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { filesIn } from '../src/disk/index.ts';

/** The fields of our own package.json that the package’s is made from. */
interface OwnManifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly description: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}

/** The project’s folder. */
const PROJECT = path.resolve(import.meta.dirname, '..');

/** Packages of which a site has one, for us and for itself. */
const OF_THE_SITE: readonly string[] = ['astro', 'vite'];

/** Files of the project that stand in the package as they are. */
export const AS_THEY_ARE = ['LICENSE', 'CHANGELOG.md', 'public', 'starter', 'docs'];

/** Versions of Node that a site is made with. */
const ENGINES = { node: '>=22.19.0' };

/** Files of `src/` that are not compiled and name modules. */
const SOURCE = /\.(astro|d\.ts)$/;

/** Rooms whose modules nobody imports by their types: routes, and what runs in browsers. */
const WITHOUT_TYPES = /(^|[/\\])(routes|browser)[/\\]/;

/**
 * Writes the package that others install into a folder, which is emptied before: compiled JavaScript with types and
 * source maps, components as source, and its own package.json. Throws what the compiler says.
 */
export function writePackage(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const lib = path.join(folder, 'lib');
  const compiler = path.join(PROJECT, 'node_modules/typescript/bin/tsc');
  const project = path.join(import.meta.dirname, 'tsconfig.json');
  try {
    execFileSync(process.execPath, [compiler, '-p', project, '--outDir', lib], { encoding: 'utf8' });
  } catch (error) {
    throw new Error((error as { readonly stdout: string }).stdout, { cause: error });
  }
  for (const file of filesIn(lib)) {
    if (WITHOUT_TYPES.test(file)) rmSync(path.join(lib, file));
    else writeFileSync(path.join(lib, file), forPackage(readFileSync(path.join(lib, file), 'utf8')));
  }
  const source = path.join(PROJECT, 'src');
  for (const file of filesIn(source)) {
    const text = readFileSync(path.join(source, file), 'utf8');
    const target = path.join(lib, file);
    mkdirSync(path.dirname(target), { recursive: true });
    if (file.endsWith('.json')) writeFileSync(target, JSON.stringify(JSON.parse(text)));
    else if (/\.(css|svg)$/.test(file)) writeFileSync(target, text);
    else if (SOURCE.test(file)) writeFileSync(target, forPackage(text));
    else if (file.endsWith('.ts')) writeCompiled(text, path.join(source, file), target.replace(/ts$/, 'js'));
  }
  for (const name of AS_THEY_ARE) {
    cpSync(path.join(PROJECT, name), path.join(folder, name), { recursive: true });
  }
  // For who uses the package; that of the project is for who changes it.
  cpSync(path.join(import.meta.dirname, 'README.md'), path.join(folder, 'README.md'));
  const own = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as OwnManifest;
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifestOf(own), null, 2)}\n`);
}

/** The package.json of the package: what is compiled in place of what it was compiled from. */
export function manifestOf(own: OwnManifest): object {
  const { name, version, license, description, dependencies, devDependencies, exports, bin } = own;
  const ours = Object.entries(dependencies).filter(([one]) => !OF_THE_SITE.includes(one));
  const versions = { ...devDependencies, ...dependencies };
  return {
    name,
    version,
    description,
    license,
    keywords: ['astro', 'astro-integration', 'withastro', 'annotation', 'evidence', 'fact-checking'],
    type: 'module',
    exports: Object.fromEntries(Object.entries(exports).map(([at, file]) => [at, exported(file)])),
    bin: Object.fromEntries(Object.entries(bin).map(([command, file]) => [command, compiled(file)])),
    engines: ENGINES,
    dependencies: Object.fromEntries(ours),
    peerDependencies: Object.fromEntries(OF_THE_SITE.map((one) => [one, `^${versions[one] ?? ''}`])),
  };
}

function exported(file: string): string | { readonly types: string; readonly default: string } {
  if (!file.endsWith('.ts')) return compiled(file);
  return { types: compiled(file).replace(/js$/, 'd.ts'), default: compiled(file) };
}

/** The path in the package of what stands at a path in the project. */
function compiled(file: string): string {
  return file.replace(/^(\.\/)?src\//, '$1lib/').replace(/\.ts$/, '.js');
}

/**
 * A relative path of a module in code: in an import, a component’s script, a URL or a type, with what Vite is asked for.
 */
const MODULE = /(['"])(\.{1,2}\/[^'"\n]*?)(?<!\.d)\.ts(\?[^'"\n]*)?\1/g;

function forPackage(code: string): string {
  return code.replace(MODULE, '$1$2.js$3$1');
}

/** Writes a module without its types, which is all that compiling it is, and its source map. */
function writeCompiled(text: string, file: string, target: string): void {
  const isMapped = !/[[\]]/.test(file);
  const { outputText, sourceMapText = '' } = ts.transpileModule(text, {
    fileName: path.basename(file),
    compilerOptions: {
      target: ts.ScriptTarget.ES2024,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      // Vite does not find the map of a route, whose brackets the compiler encodes; routes are a few lines.
      sourceMap: isMapped,
      // The source is in no other file of the package.
      inlineSources: true,
    },
  });
  writeFileSync(target, forPackage(outputText));
  if (isMapped) writeFileSync(`${target}.map`, sourceMapText);
}

/**
 * Writes the package that `npm create scholium` runs into a folder, which is emptied before: one script, and nothing that
 * it depends on.
 */
export function writeCreator(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(PROJECT, 'package.json'), 'utf8'),
  ) as OwnManifest;
  const { outputText } = ts.transpileModule(
    readFileSync(path.join(import.meta.dirname, 'create.ts'), 'utf8'),
    { compilerOptions: { target: ts.ScriptTarget.ES2024, module: ts.ModuleKind.ESNext } },
  );
  writeFileSync(path.join(folder, 'index.js'), outputText);
  cpSync(path.join(PROJECT, 'LICENSE'), path.join(folder, 'LICENSE'));
  const manifest = {
    name: `create-${name}`,
    version,
    description: `Makes a site of ${name}: npm create ${name} <folder>`,
    license,
    type: 'module',
    // It tells an old Node itself, where npm would warn before it and still run it.
    bin: { [`create-${name}`]: 'index.js' },
  };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (import.meta.main) {
  writePackage(path.join(PROJECT, 'package'));
  writeCreator(path.join(PROJECT, '.cache/create-scholium'));
}
