import { rmSync } from 'node:fs';
import path from 'node:path';
import { lastingKey, namingsOf, publishedIds, type Naming, type Redirect } from '../../../corpus/index.ts';
import { withItem, withoutItem } from '../../proposals/edit-yaml.ts';
import type { Command } from '../../terminal/command.ts';
import { contentOf, describeContent, parseFolder } from '../content-of.ts';
import {
  proposePublished,
  publishedToChange,
  tellerOf,
  withRedirect,
  writePublished,
} from './lasting-files.ts';
import { askRevision, confirm, findOne, placeOf, rewritten } from './rename.ts';
import { writeFileAtomic } from '../write-file.ts';

/** `scholium withdraw`: takes a claim back; its address says when and why. */
export const withdraw: Command = {
  name: 'withdraw',
  summary: 'Take a claim back; its address says since when and why',
  usage: '<claim>',
  examples: ['withdraw my-article/nine-salmon --reason "The claim was a misreading."'],
  options: {
    reason: { type: 'string', help: 'why, for readers: a sentence' },
    revise: { type: 'string', help: 'what the history of claims says that were related to it' },
    yes: { type: 'boolean', help: 'do it without asking' },
    'dry-run': { type: 'boolean', help: 'show what would be done and write nothing' },
  },
  async run(world, input) {
    const [name, ...others] = input.positionals;
    const reason = input.values.get('reason')?.trim() ?? '';
    if (name === undefined || others.length > 0 || reason === '') {
      world.error('Give the id of one claim, and with --reason why it is taken back.');
      return 2;
    }
    const root = contentOf(world, input.values);
    const content = parseFolder(world, root);
    const claim = findOne(world, content, 'claim', name);
    if (claim === null) return 2;
    const before = publishedToChange(world, content);
    if (before === null) return 1;
    const { next } = proposePublished(content, before);
    if (!publishedIds(next).some((one) => lastingKey(one) === lastingKey(claim))) {
      world.error(`The claim \`${claim.id}\` is a draft, which nobody has read: delete its file.`);
      return 2;
    }
    const namings = namingsOf(content, claim);
    const files = [...new Set(namings.map(({ file }) => file))];
    const { say, tell } = tellerOf(world, input, { ...claim, to: null, reason, files });
    say(
      [
        `The claim \`${claim.id}\` is taken back. Its address will say: ${reason}`,
        ...files.map((file) => `  ${file} names it and is changed.`),
      ].join('\n'),
    );
    if (input.flags.has('dry-run')) {
      tell(false);
      return 0;
    }
    if (!(await confirm(world, input))) return 1;
    const related = files.filter((file) => file.includes('/claims/'));
    const summary = related.length === 0 ? null : await askRevision(world, input);
    const today = world.today();
    const redirect: Redirect = {
      kind: 'claim',
      ...(claim.article !== undefined && { article: claim.article }),
      id: claim.id,
      to: null,
      date: today,
      reason,
    };
    const redirects = withRedirect(root, content, redirect);
    const changes = rewritten(world, root, files, (file) => (yaml) => {
      let changed: string | null = yaml;
      for (const item of itemsOf(namings, file))
        changed = changed === null ? null : withoutItem(changed, item);
      if (changed === null || summary === null || !related.includes(file)) return changed;
      return withItem(changed, ['revisions'], { date: today, summary });
    });
    if (redirects === null || changes === null) {
      world.error('A file cannot be changed without touching other things in it. Nothing was written.');
      return 1;
    }
    writePublished(root, next);
    writeFileAtomic(path.join(root, 'redirects.yaml'), redirects);
    for (const [file, text] of changes) writeFileAtomic(file, text);
    rmSync(placeOf(root, claim));
    say('Done. Run `npm run check`, and commit everything together.');
    say(describeContent(world, root, parseFolder(world, root)));
    tell(true);
    return 0;
  },
};

/** The items of lists in a file that name something, the last first, so that those before keep their places. */
function itemsOf(namings: readonly Naming[], file: string): readonly Naming['path'][] {
  return namings
    .filter((naming) => naming.file === file)
    .map(({ path }) => path.slice(0, path.findIndex((step) => typeof step === 'number') + 1))
    .reverse();
}
