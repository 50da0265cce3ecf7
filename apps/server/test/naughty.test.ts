import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type RouteName, routes } from '@tidtam/domain/api';
import { ProblemDetails, type Route } from '@tidtam/domain/contract';
import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import fc from 'fast-check';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { z } from 'zod';
import { call } from '../src/command-line/client.ts';
import { inProcess } from '../src/command-line/transport.ts';
import { testApplication, token } from './support/application.ts';
import { sample, testRecord } from './support/record.ts';

const host = '127.0.0.1:4800';
/** Beside the list: what this program in particular might stumble over. */
const ownNaughty = [
  ...[
    '\u0000',
    '73\u0000',
    '\uD800',
    '๗๓',
    '73;drop table report',
    "73' or '1'='1",
    '%00',
    '../../etc/passwd',
  ],
  ...[
    '2567Q2\n',
    '2567Q22',
    '9'.repeat(400),
    'ก'.repeat(199),
    '00000000-0000-7000-8000-00000000000g',
    '-0',
    '1e309',
  ],
];
const strings = [...naughty, ...ownNaughty];

/** What is right in this record, by the name of a parameter, query key or field. */
let right: Readonly<Record<string, string>>;
let app: FastifyInstance;

before(async () => {
  app = await testApplication(await testRecord());
  await app.ready();
  const owner = inProcess(app, host, { token, as: null });
  const file = await sample('73-PVO-2567Q2-sheets-11.xlsx');
  const answer = await call(owner, 'importFiles', { query: { acceptWarnings: 'true' }, files: [file] });
  const place = { province: '73', round: '2567Q2' };
  const whole = await call(owner, 'listProjects', { params: place, query: {} });
  const id = answer.files[0]?.draft?.id ?? '';
  const project = whole.projects[0]?.project ?? id;
  right = { ...place, agency: '73-PVO', region: '7', figure: 'budget', sheet: '0', part: '2', id, project };
});

const anyString = fc.constantFrom(...strings);
const anyJson = fc.oneof(
  { weight: 4, arbitrary: anyString },
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, true, 0, -1, 1e308, 2 ** 53, [], {}, [[[]]]) },
);

/** A part of JSON Schema: as much as the contract's bodies come to. */
interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly additionalProperties?: Shape | boolean;
}

/** What fits a schema, as a rule; now and then something else in its place, at any depth. */
function near(shape: Shape, name: string): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: fitting(shape, name) }, { weight: 1, arbitrary: anyJson });
}

function fitting(shape: Shape, name: string): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined && choices.length > 0) return fc.oneof(...choices.map((one) => near(one, name)));
  if (shape.enum !== undefined && shape.enum.length > 0) return fc.constantFrom(...shape.enum);
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.properties !== undefined) {
    const fields = Object.entries(shape.properties).map(([key, one]) => [key, near(one, key)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: fields.slice(0, 3).map(([key]) => key) });
  }
  if (shape.type === 'array') return fc.array(near(shape.items ?? {}, name), { maxLength: 3 });
  if (shape.type === 'object') {
    const of =
      typeof shape.additionalProperties === 'object' ? near(shape.additionalProperties, name) : anyJson;
    return fc.dictionary(fc.oneof(anyString, fc.constant('Sheet1!A1')), of, { maxKeys: 3 });
  }
  if (shape.type === 'integer' || shape.type === 'number')
    return fc.oneof(fc.nat(3), fc.double(), fc.integer());
  if (shape.type === 'boolean') return fc.boolean();
  return fc.oneof(fc.constant(right[name] ?? '100.00'), anyString);
}

function fieldsOf(schema: z.ZodType | undefined): Readonly<Record<string, Shape>> {
  return schema === undefined ? {} : (shapeOf(schema).properties ?? {});
}

function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
}

/** Each key rightly or badly filled. */
function filled(keys: readonly string[]): fc.Arbitrary<Record<string, string>> {
  const values = keys.map((key) => [key, fc.oneof(fc.constant(right[key] ?? '1'), anyString)] as const);
  return fc.record(Object.fromEntries(values));
}

function requestsOf(route: Route): fc.Arbitrary<InjectOptions> {
  const params = filled([...route.path.matchAll(/:(\w+)/g)].map(([, key]) => key ?? ''));
  const query = filled(Object.keys(fieldsOf(route.query)));
  const body = route.body === undefined ? fc.constant(undefined) : near(shapeOf(route.body), '');
  const key = fc.option(
    anyString.filter((text) => /^[\x21-\x7e]{1,300}$/.test(text)),
    { nil: undefined },
  );
  return fc.tuple(params, query, body, key).map(([inPath, inQuery, payload, idempotencyKey]) => ({
    method: route.method,
    url: route.path.replace(/:(\w+)/g, (_, name: string) => encode(inPath[name] ?? '')),
    query: Object.fromEntries(Object.entries(inQuery).map(([name, value]) => [name, value.toWellFormed()])),
    headers: {
      host,
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(payload === undefined ? {} : { payload: JSON.stringify(payload) ?? 'null' }),
  }));
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function assertKind(answer: LightMyRequestResponse, about: string): void {
  assert.ok(answer.statusCode < 500, `${answer.statusCode} ${about}: ${answer.payload.slice(0, 300)}`);
  const type = String(answer.headers['content-type'] ?? '');
  if (answer.statusCode >= 400) {
    assert.match(type, /^application\/problem\+json/, about);
    const { message } = ProblemDetails.parse(answer.json());
    assert.ok(message.th.length > 0 && message.en.length > 0, about);
  }
  // Nothing that a browser would run comes back with what was sent.
  assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  if (/html|svg|xml/.test(type)) assert.doesNotMatch(answer.payload, /<script|onerror=|javascript:/i, about);
}

for (const name of Object.keys(routes) as RouteName[]) {
  const route: Route = routes[name];
  test(`${name}: naughty strings and bodies end in answers or problems`, async () => {
    await fc.assert(
      fc.asyncProperty(requestsOf(route), async (sent) => {
        assertKind(await app.inject(sent), `${name} ${JSON.stringify(sent)}`);
      }),
      { numRuns: 40 },
    );
  });
}

test('every naughty string is looked for, in every script', async () => {
  for (const text of strings) {
    const query = { text: text.toWellFormed() };
    assertKind(await app.inject({ url: '/api/search', query, headers: { host } }), JSON.stringify(text));
  }
});

test('addresses, headers and bodies that no client would send', async () => {
  for (const text of strings) {
    const url = `/api/${encode(text)}`;
    assertKind(await app.inject({ url, headers: { host } }), url);
  }
  for (const path of ['%', '%zz', '%c0%af', `agencies/${'a'.repeat(201)}`, 'provinces/%E0%B8']) {
    const answer = await app.inject({ url: `/api/${path}`, headers: { host } });
    assert.equal(answer.statusCode, 404, path);
    assertKind(answer, path);
  }
  for (const payload of [
    '{"__proto__":{"x":1}}',
    '{"constructor":{"prototype":1}}',
    '[',
    '"',
    '\u0000',
    '{}'.repeat(9),
  ]) {
    for (const type of [
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      '%',
    ]) {
      const sent = {
        method: 'POST',
        url: '/api/packs',
        headers: { host, 'content-type': type },
        payload,
      } as const;
      const answer = await app.inject(sent);
      assert.ok(answer.statusCode >= 400, JSON.stringify(sent));
      assertKind(answer, JSON.stringify(sent));
    }
  }
});
