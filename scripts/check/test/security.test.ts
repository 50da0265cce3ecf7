import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsIn, numbersIn } from '../security.ts';

const wanted = numbersIn('# of a standard\n1.1.1 1.1.2\n1.2.1\n2.1.1\n');
const source = `test('a door is shut', () => {});\ntest(\`\${door}: nobody\n  comes in\`, () => {});`;
const read = async (path: string) => (path === 'apps/server/test/door.test.ts' ? source : null);

function document(rows: readonly string[], sum: string): string {
  return [`Of 4: ${sum}.`, '', '| | what | state | how | test |', '| - | - | - | - | - |', ...rows].join(
    '\n',
  );
}

async function messages(rows: readonly string[], sum: string): Promise<readonly string[]> {
  return (await faultsIn(document(rows, sum), wanted, read)).map(
    ({ line, message }) => `${line}: ${message}`,
  );
}

const whole = [
  '| 1.1.1–1.2.1 | doors | met | `door.ts` | door: “a door is”, “nobody” |',
  '| 2.1.1 | gates | not applicable | none | — there is no gate |',
];
const sum = '3 met, 0 office, 1 not applicable, 0 not met';

test('what answers each requirement once, by tests that there are, is no fault', async () => {
  assert.deepEqual(await messages(whole, sum), []);
});

test('what is missing, twice, unknown or wrongly summed up is named', async () => {
  assert.deepEqual(await messages(whole.slice(1), '0 met, 0 office, 1 not applicable, 0 not met'), [
    '1: no answer for 1.1.1, 1.1.2, 1.2.1',
  ]);
  const more = ['| 1.1.2, 9.9.9 | x | met | y | — z |', '| 1.2.1–1.1.1 | x | nearly | y | — z |'];
  assert.deepEqual(await messages([...whole, ...more], sum), [
    '7: 1.1.2 is answered twice',
    '7: 9.9.9 is no requirement of level 1 or 2',
    '8: 1.2.1–1.1.1 is no requirement of level 1 or 2',
    '8: “nearly” is none of met, office, not applicable, not met',
    '1: its sum should say: Of 4: 5 met, 0 office, 1 not applicable, 0 not met.',
  ]);
});

test('what is not met stands in the list of it, and nothing else', async () => {
  const text = [
    'Of 4: 0 met, 0 office, 1 not applicable, 3 not met.',
    '## Not met',
    '| 1.1.1, 1.1.2 | a lock | a smith |',
    '| 2.1.1 | a gate | a fence |',
    '## V1',
    ...whole.map((row) => row.replace('| met |', '| not met |')),
  ].join('\n');
  const faults = await faultsIn(text, wanted, read);
  assert.deepEqual(
    faults.map(({ message }) => message),
    [
      '1.2.1 is not met in one place and not so in the other',
      '2.1.1 is not met in one place and not so in the other',
    ],
  );
});

test('a test that is not there, and none without a reason, is named', async () => {
  const cells = [
    'door: “a window”',
    'gate: “a gate”',
    '',
    '—',
    'door “a door is”',
    'door: “a door is”; — and why',
  ];
  const rows = cells.map((cell) => `| 1.1.1 | x | met | y | ${cell} |`);
  const told = (await messages(rows, sum)).filter((message) => /test|there is no/.test(message));
  assert.deepEqual(told, [
    '5: no test of apps/server/test/door.test.ts is called “a window”',
    '6: there is no apps/server/test/gate.test.ts',
    '7: “” names no test, and does not say why there is none',
    '8: “—” names no test, and does not say why there is none',
    '9: “door “a door is”” names no test, and does not say why there is none',
  ]);
});
