import { isCancel, select, text } from '@clack/prompts';
import type { Prompts } from './command.ts';

/** Questions on a terminal. */
export const terminalPrompts: Prompts = {
  async text(message, initial) {
    const answer = await text({ message, initialValue: initial });
    return isCancel(answer) ? null : answer;
  },
  async select(message, choices) {
    const options = choices.map(({ value, hint }) => ({
      value,
      label: value,
      ...(hint !== undefined && { hint }),
    }));
    const answer = await select({ message, options });
    return isCancel(answer) ? null : answer;
  },
};
