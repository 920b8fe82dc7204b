import fc from 'fast-check';
import { test } from 'vitest';
import { readRecordId, RECORD_TYPES, recordId } from '../../../../src/site/search/shared/ids.ts';

test('a record’s number and type come back from its id', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.constantFrom(...RECORD_TYPES), (number, type) => {
      const read = readRecordId(recordId(number, type));
      return read.number === number && read.type === type;
    }),
  );
});
