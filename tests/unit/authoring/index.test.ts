import { expect, test } from 'vitest';
import * as authoring from '../../../src/authoring/index.ts';

test('offers these names', () => {
  expect(Object.keys(authoring).sort()).toEqual([
    'KINDS',
    'countContent',
    'describeFields',
    'jsonSchemaOf',
    'rowsOf',
    'runCli',
  ]);
});
