import { Refusal, whyForeign } from '../report/index.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { FACES, chosenFaces } from '../site/frame/index.ts';
import { COMPONENTS, type ComponentName } from './components.ts';
import type { Options } from './options.ts';

/** What of the options names files of the site. */
export type SiteFiles = Pick<Options, 'styles' | 'faces' | 'logo' | 'components' | 'exports'>;

const VIRTUAL = 'virtual:scholium/';
const ORIGINAL = 'scholium/components/';

/** Our modules are compiled in the package that others install. */
const extension = path.extname(import.meta.filename);

/**
 * Brings a site’s own files into its pages: styles, logo and exports as virtual modules, components in the place of
 * ours. What the package imports is the site’s component; what the site imports as `scholium/components/…` is ours.
 * `root` is the site’s folder, `code` that of our code. Throws where a file is missing, naming the option.
 */
export function siteModules(files: SiteFiles, root: string, code: string): Plugin {
  const fileOf = (file: string, option: string): string => siteFile(file, option, root);
  const { styles, faces, logo } = files;
  const ourStyle = (name: string): string => moduleName(path.join(code, `site/frame/styles/${name}.css`));
  const modules: Readonly<Record<string, string>> = {
    styles: [
      ...(logo === undefined ? [] : [ourStyle('logo')]),
      ...FACES.filter((face) => !chosenFaces(faces).includes(face)).map((face) =>
        ourStyle(`without-${face}`),
      ),
      ...(styles === undefined ? [] : [fileOf(styles, 'styles')]),
    ]
      .map((file) => `import ${quoted(file)};`)
      .join('\n'),
    logo:
      logo === undefined
        ? 'export default undefined;'
        : `export { default } from ${quoted(`${fileOf(logo.src, 'logo.src')}?url`)};`,
    // A default export that is not there would be told in the bundler’s words, without the option.
    exports: [
      ...files.exports.map((file, i) => `import * as own${i} from ${quoted(fileOf(file, `exports[${i}]`))};`),
      'const given = (file, own) => ({ file, given: own.default });',
      `export default [${files.exports.map((file, i) => `given(${quoted(file)}, own${i})`).join(', ')}];`,
    ].join('\n'),
  };
  const replaced = new Map(
    (Object.entries(files.components) as [ComponentName, string][]).map(([name, file]) => [
      moduleName(path.join(code, COMPONENTS[name].file)),
      fileOf(file, `components.${name}`),
    ]),
  );
  const inPackage = `${moduleName(code)}/`;
  return {
    name: 'scholium:site-modules',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source.startsWith(VIRTUAL)) return `\0${source}`;
      if (importer === undefined || !source.endsWith('.astro')) return null;
      if (source.startsWith(ORIGINAL) && !importer.startsWith('\0')) {
        const name = source.slice(ORIGINAL.length).replace(/\.astro$/, '');
        if (name === 'Page') return null;
        if (!isReplaceable(name))
          throw new Refusal(
            `${importer} imports ${source}, which is no component of the package: those are ${[...Object.keys(COMPONENTS), 'Page'].join(', ')}.`,
          );
        return `\0${VIRTUAL}original/${name}`;
      }
      if (replaced.size === 0 || !importer.startsWith(inPackage)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found === null ? null : (replaced.get(found.id) ?? found);
    },
    load(id) {
      if (!id.startsWith(`\0${VIRTUAL}`)) return null;
      const name = id.slice(VIRTUAL.length + 1);
      if (name.startsWith('original/')) return originalModule(name.slice('original/'.length), code);
      return modules[name] ?? null;
    },
  };
}

/** The module by which a site has a component of ours, which says what it was not given. */
function originalModule(name: string, code: string): string | null {
  if (!isReplaceable(name)) return null;
  const { file, needs } = COMPONENTS[name];
  return [
    `import Component from ${quoted(moduleName(path.join(code, file)))};`,
    `import { asking } from ${quoted(moduleName(path.join(code, `site/frame/asking${extension}`)))};`,
    `export default asking(Component, ${quoted(name)}, ${JSON.stringify(needs)});`,
  ].join('\n');
}

function isReplaceable(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}

/** A file of the site as modules are named. Throws where there is none. */
function siteFile(file: string, option: string, root: string): string {
  const found = path.resolve(root, file);
  if (existsSync(found)) return moduleName(found);
  throw new Refusal(
    `The option ${option} of scholium() names "${file}", and there is no file ${found}. Paths are those from the folder of the configuration.${whyForeign(file)}`,
  );
}

/** A path as modules are named, with forward slashes; `rules` are those of the system that wrote it. */
export function moduleName(file: string, rules: path.PlatformPath = path): string {
  return file.replaceAll(rules.sep, '/');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
