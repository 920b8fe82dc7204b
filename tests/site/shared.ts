import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite, PROJECT } from './build.ts';

/** A site that is built once, for many tests to read. */
export interface SharedSite {
  /** Its content, from the project’s folder. */
  readonly content: string;
  /** Where it is built. */
  readonly folder: string;
  /** The path below which it stands on its host, without a slash at the end. */
  readonly base: string;
}

/** The project’s own content, at the root of its host. */
export const OWN_SITE: SharedSite = shared('own', 'content', '');

/** Content that stays as it is, whatever becomes of the project’s own; it stands below a path of its host. */
export const FROZEN_SITE: SharedSite = shared('frozen', 'tests/fixtures/healthy/content', '/base');

/** What a site is made of besides its content. */
const INPUTS = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Builds a shared site; throws what the build printed where it fails. */
export async function buildShared({ content, folder, base }: SharedSite): Promise<void> {
  rmSync(stampOf(folder), { force: true });
  const begun = new Date();
  const { status, output } = await buildSite(content, folder, { SCHOLIUM_BASE: base });
  if (status !== 0) throw new Error(output);
  writeFileSync(stampOf(folder), '');
  utimesSync(stampOf(folder), begun, begun);
}

/** Before the tests of a project: builds the site that they read, unless it is newer than all that it is made of. */
export default async function setup({ name }: TestProject): Promise<void> {
  const site = name === 'sweeps' || name === 'package' ? OWN_SITE : FROZEN_SITE;
  if (!isFresh(site)) await buildShared(site);
}

function shared(name: string, content: string, base: string): SharedSite {
  return { content, folder: path.join(PROJECT, '.cache/test', name), base };
}

function stampOf(folder: string): string {
  return `${folder}.built`;
}

function isFresh({ content, folder }: SharedSite): boolean {
  if (!existsSync(stampOf(folder))) return false;
  const built = statSync(stampOf(folder)).mtimeMs;
  return [...INPUTS, content].every((input) => newest(path.join(PROJECT, input)) < built);
}

/** When a file, or anything in a folder, was last changed, in milliseconds. */
function newest(file: string): number {
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}
