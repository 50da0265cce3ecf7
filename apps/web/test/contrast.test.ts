import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');

/** Each colour by day and by night, as the pages have it. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, day, night]) => [name ?? '', { day: day ?? '', night: night ?? '' }],
  ),
);
const themes = ['day', 'night'] as const;
const tones = ['green', 'yellow', 'orange', 'red', 'grey'];
const grounds = ['page', 'surface', 'sunken'];

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function assertContrast(front: string, back: string, least: number): void {
  for (const theme of themes) {
    const found = contrast(colours.get(front)?.[theme] ?? '', colours.get(back)?.[theme] ?? '');
    assert.ok(found >= least, `${front} on ${back} by ${theme}: ${found.toFixed(2)}, at least ${least}`);
  }
}

test('text is read from the back of a hall: 7 to 1 on every ground', () => {
  const softs = [...tones.map((tone) => `${tone}-soft`), 'accent-soft'];
  for (const ground of [...grounds, ...softs]) {
    assertContrast('ink', ground, 7);
    assertContrast('ink-soft', ground, 7);
  }
});

test('coloured words, links and buttons: 4.5 to 1', () => {
  for (const ground of grounds) {
    for (const tone of [...tones, 'accent', 'accent-strong']) assertContrast(tone, ground, 4.5);
  }
  for (const tone of tones) assertContrast(tone, `${tone}-soft`, 4.5);
  for (const ground of ['accent', 'accent-strong']) assertContrast('on-accent', ground, 4.5);
});

test('edges of fields, buttons and the focus: 3 to 1', () => {
  for (const ground of grounds) {
    assertContrast('line-strong', ground, 3);
    assertContrast('focus', ground, 3);
  }
});
