import { describe, expect, test } from 'vitest';
import { daysOf } from '../../../../src/figures/index.ts';
import { barChart } from '../../../../src/site/figures/charts/bars.ts';
import { matrix } from '../../../../src/site/figures/charts/matrix.ts';
import { placeBeside, type Spot } from '../../../../src/site/figures/charts/place.ts';
import { widthOf, wrapLabel } from '../../../../src/site/figures/charts/text.ts';
import { timeAxis } from '../../../../src/site/figures/charts/time-axis.ts';
import { timeline } from '../../../../src/site/figures/charts/timeline.ts';
import { parseDocument } from '../../../dom.ts';

const LONG = 'A committee whose whole name takes eighty characters, as names of committees do';
const name = { label: 'A chart' };

describe('a long label is wrapped', () => {
  test.each<[string, string, number, readonly string[]]>([
    ['not at all where it fits', 'The dam', 100, ['The dam']],
    ['between words', 'The breaking of the dam', 100, ['The breaking of', 'the dam']],
    ['with an ellipsis where two lines do not hold it', LONG, 100, ['A committee', 'whose whole…']],
    ['within a word that is longer than the line', 'Donaudampfschifffahrt', 60, ['Donaud…']],
    ['between characters, not within one', '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 60, ['👨‍👩‍👧…']],
    ['to nothing where there is nothing', '', 100, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrapLabel(text, width, 12, 2)).toEqual(lines);
    for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(width);
  });
});

describe('a label stands', () => {
  const frame = { left: 0, right: 200, top: 0, bottom: 100 };
  const label = { x: 100, y: 50, width: 20, height: 10 };
  const sideOf = (place: Spot | undefined): string => {
    if (place === undefined) return 'nowhere';
    const down = place.y < label.y - 1 ? 'above' : place.y > label.y + 1 ? 'below' : '';
    const across = place.x < label.x - 1 ? 'left' : place.x > label.x + 1 ? 'right' : '';
    return `${down} ${across}`.trim();
  };

  test.each<[string, readonly Spot[], string]>([
    ['above its point where nothing is drawn', [], 'above'],
    ['above at the left of a line that rises', [{ x: 105, y: 40 }], 'above left'],
    ['above at the right of a line that falls', [{ x: 95, y: 40 }], 'above right'],
    ['below where everything is drawn above', [80, 90, 100, 110, 120].map((x) => ({ x, y: 40 })), 'below'],
  ])('%s', (_, drawn, side) => {
    expect(sideOf(placeBeside([label], drawn, frame)[0])).toBe(side);
  });

  test('inside the frame', () => {
    expect(sideOf(placeBeside([label], [], { ...frame, top: 45 })[0])).toBe('below');
  });

  test('not on the label of another point', () => {
    const [one, other] = placeBeside([label, label], [], frame);
    expect(one).not.toEqual(other);
  });
});

describe('an axis of time', () => {
  test('leaves out years without events and has a gap there', () => {
    const axis = timeAxis(['2014-06', '2024', '2025-07-20'], 9, 'en');
    expect(axis.ticks.map(({ label }) => label)).toEqual(['2014', '2024', '2025']);
    const [first, second, ...others] = axis.stretches;
    expect(others).toEqual([]);
    expect(first!.x2).toBeLessThan(second!.x1);
    expect(axis.borders).toEqual([second!.x1 + 1]);
    expect(axis.length).toBe(second!.x2);
  });

  test('runs evenly through many years, of which it names so many', () => {
    const dates = Array.from({ length: 30 }, (_, i) => String(1800 + 7 * i));
    const axis = timeAxis(dates, 6, 'en');
    expect(axis.stretches).toEqual([{ x1: 0, x2: 204 }]);
    expect(axis.ticks.length).toBeLessThanOrEqual(6);
  });

  test('keeps the order of time', () => {
    const dates = ['2014-12-31', '2017-01-01', '2017-12-31', '2018-01-01', '2021-06'];
    const axis = timeAxis(dates, 9, 'en');
    const places = dates.map((date) => axis.middle(daysOf(date)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('reaches to its ends where dates are open, whose middle is the end that is known', () => {
    const axis = timeAxis(['2014/..', '../2016', '2015'], 9, 'en');
    const [since, until] = [daysOf('2014/..'), daysOf('../2016')];
    expect([axis.span(since), axis.middle(since)]).toEqual([{ x1: 0, x2: axis.length }, 0]);
    expect([axis.span(until), axis.middle(until)]).toEqual([{ x1: 0, x2: axis.length }, axis.length]);
    expect(axis.ticks.map(({ label }) => label)).toEqual(['2014', '2015', '2016']);
  });

  test('is there without any date', () => {
    expect(timeAxis([], 9, 'en')).toMatchObject({ length: 1, ticks: [], borders: [] });
  });
});

describe('names of eighty characters', () => {
  const heads = { text: 'In the text', evidence: 'In the evidence' };
  const event = {
    label: LONG,
    text: 'January 2025, inferred',
    evidence: 'none',
    says: ['text: January 2025, inferred', 'evidence: no date found'],
    textDate: '2025-01',
    evidenceDate: null,
    differs: false,
    href: '/claims/visit/',
  };
  const rows = [{ id: 'a', label: LONG, count: '1', href: '/actors/a/' }];
  const columns = [{ label: '1', name: 'Claim 1', href: '/claims/a/', group: '1', rows: ['a'] }];

  test.each<[string, string]>([
    ['of an event', timeline({ events: [event], heads, language: 'en', size: 'wide', name })],
    ['of an event, on a phone', timeline({ events: [event], heads, language: 'en', size: 'narrow', name })],
    ['of an actor', matrix({ rows, columns, sign: '¶', size: 'wide', name })],
    ['of an actor, on a phone', matrix({ rows, columns, sign: '¶', size: 'narrow', name })],
    ['of a bar', barChart({ bars: [{ label: LONG, value: 1, text: '1', className: 'bar-plain' }], name })],
  ])('%s stand in several lines', (_, svg) => {
    const texts = [...parseDocument(svg).querySelectorAll('text')];
    const label = texts.find((text) => text.textContent.startsWith('A committee'));
    expect(label!.querySelectorAll('tspan').length).toBeGreaterThan(1);
  });

  test.each(['wide', 'narrow'] as const)('leave the dates of an event whole in the %s form', (size) => {
    const said = parseDocument(timeline({ events: [event], heads, language: 'en', size, name })).body
      .textContent;
    expect(said).toContain('January 2025, inferred');
    if (size === 'narrow') expect(said).toContain('evidence: no date found');
  });
});
