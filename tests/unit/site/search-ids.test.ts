import fc from 'fast-check';
import { test } from 'vitest';
import { readRecordId, RECORD_TYPES, recordId } from '../../../src/site/client/search-ids.ts';

test('a record’s number and type come back from its id, and ids of an index are of one length', () => {
  const numbers = fc.integer({ min: 1, max: 1_000_000 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      number: fc.nat(count - 1),
      type: fc.constantFrom(...RECORD_TYPES),
    }),
  );
  fc.assert(
    fc.property(numbers, ({ count, number, type }) => {
      const id = recordId(number, type, count);
      const read = readRecordId(id);
      return (
        read.number === number && read.type === type && id.length === recordId(count - 1, type, count).length
      );
    }),
  );
});
