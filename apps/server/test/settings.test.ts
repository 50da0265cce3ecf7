import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { SystemFailure, usualDataRoot } from '../src/process/index.ts';
import { readSettings, settingsDocument, shownSettings } from '../src/settings/index.ts';

function refusalOf(environment: Record<string, string>): SystemFailure {
  try {
    readSettings(environment);
  } catch (error) {
    assert.ok(error instanceof SystemFailure);
    return error;
  }
  throw new Error(`accepted: ${JSON.stringify(environment)}`);
}

test('without any setting the defaults hold, and other programs’ variables are nobody’s business', () => {
  const settings = readSettings({ PATH: '/bin', PORT: 'x', TIDTAM_TEST_OWNER_URL: 'postgresql://…' });
  assert.equal(settings.port, 4800);
  assert.equal(settings.host, '127.0.0.1');
  assert.equal(settings.ownServer, null);
  assert.equal(settings.logLevel, 'info');
  assert.equal(settings.postgresAccount, undefined);
});

test('what is set is used; an empty value counts as not set', () => {
  const given = {
    TIDTAM_DATA: '/srv/tidtam',
    TIDTAM_PORT: '5000',
    TIDTAM_URL: 'https://tidtam.example.go.th',
    TIDTAM_SMTP: 'smtps://name:secret@mail.example.go.th:465',
    TIDTAM_MAIL_FROM: 'tidtam@example.go.th',
    TIDTAM_OIDC_ISSUER: 'https://id.example.go.th/realms/office',
    TIDTAM_OIDC_CLIENT_ID: 'tidtam',
    TIDTAM_OIDC_CLIENT_SECRET: 'between us',
    TIDTAM_OIDC_NAME: 'บัตรของสำนักงาน',
    TIDTAM_SERVER: 'https://other.example.go.th',
    TIDTAM_TOKEN: 'k'.repeat(43),
    TIDTAM_DATABASE_URL: 'postgresql://app:p@db.example/tidtam?sslmode=verify-full',
    TIDTAM_MIGRATION_URL: 'postgres://owner:p@db.example/tidtam?sslmode=verify-full',
    TIDTAM_PG_USER: 'postgres',
    TIDTAM_COMMANDS_PER_MINUTE: '600',
  };
  const settings = readSettings({ ...given, TIDTAM_LOG_LEVEL: '' });
  assert.deepEqual(settings, {
    dataRoot: '/srv/tidtam',
    host: '127.0.0.1',
    port: 5000,
    url: 'https://tidtam.example.go.th',
    smtp: { url: 'smtps://name:secret@mail.example.go.th:465', from: 'tidtam@example.go.th' },
    provider: {
      issuer: 'https://id.example.go.th/realms/office',
      clientId: 'tidtam',
      clientSecret: 'between us',
      name: 'บัตรของสำนักงาน',
    },
    remote: { server: 'https://other.example.go.th', token: 'k'.repeat(43) },
    limits: { commands: 600, uploads: 60 },
    logLevel: 'info',
    postgresAccount: 'postgres',
    ownServer: {
      databaseUrl: 'postgresql://app:p@db.example/tidtam?sslmode=verify-full',
      migrationUrl: 'postgres://owner:p@db.example/tidtam?sslmode=verify-full',
    },
    given,
  });
});

test('garbage stops the start with a sentence that names the setting, what it was and what it takes', () => {
  const wrong = [
    ['TIDTAM_PORT', '0'],
    ['TIDTAM_PORT', '65536'],
    ['TIDTAM_PORT', '48OO'],
    ['TIDTAM_COMMANDS_PER_MINUTE', '0'],
    ['TIDTAM_UPLOADS_PER_MINUTE', '1e3'],
    ['TIDTAM_HOST', '192.0.2.1'],
    ['TIDTAM_URL', 'http://tidtam.example.go.th'],
    ['TIDTAM_URL', 'https://tidtam.example.go.th/path'],
    ['TIDTAM_DATA', 'relative/folder'],
    ['TIDTAM_LOG_LEVEL', 'loud'],
    ['TIDTAM_PG_USER', 'a b; rm'],
    ['TIDTAM_OIDC_ISSUER', 'http://id.example.go.th'],
    ['TIDTAM_OIDC_ISSUER', 'http://127.0.0.1.evil.example'],
    ['TIDTAM_OIDC_ISSUER', 'https://id.example.go.th?x=1'],
    ['TIDTAM_OIDC_ISSUER', 'https://user@id.example.go.th'],
    ['TIDTAM_MAIL_FROM', 'Tidtam <tidtam@example.go.th>'],
  ] as const;
  for (const [name, value] of wrong) {
    const { code, sentence } = refusalOf({ [name]: value });
    assert.equal(code, 'setting_wrong');
    for (const text of [sentence.th, sentence.en]) {
      assert.ok(text.includes(name) && text.includes(value), text);
      assert.match(text, new RegExp(`${name}=\\S`), text);
    }
  }
});

test('a provider is named whole or not at all, and its secret is never repeated', () => {
  const whole = {
    TIDTAM_OIDC_ISSUER: 'http://127.0.0.1:4900/realm',
    TIDTAM_OIDC_CLIENT_ID: 'tidtam',
    TIDTAM_OIDC_CLIENT_SECRET: 's3cret',
    TIDTAM_OIDC_NAME: 'ThaID',
  };
  assert.equal(readSettings(whole).provider?.issuer, whole.TIDTAM_OIDC_ISSUER);
  for (const name of Object.keys(whole)) {
    const refused = refusalOf({ ...whole, [name]: '' });
    assert.equal(refused.code, 'setting_alone');
    for (const text of [refused.sentence.th, refused.sentence.en]) {
      assert.ok(text.includes(name), text);
      assert.ok(!text.includes('s3cret'), text);
    }
  }
  const long = refusalOf({ ...whole, TIDTAM_OIDC_CLIENT_SECRET: 's3cret'.repeat(200) });
  assert.equal(long.code, 'setting_wrong');
  assert.ok(!JSON.stringify(long.sentence).includes('s3cret'));
});

test('a wrong address is refused without repeating its password', () => {
  const refusal = refusalOf({ TIDTAM_DATABASE_URL: 'mysql://app:s3cret@db/tidtam' });
  assert.equal(refusal.code, 'setting_wrong');
  assert.ok(!JSON.stringify(refusal.sentence).includes('s3cret'));
  // What an address carries beside its place could take away that certificates are looked at.
  for (const options of ['?tls.rejectUnauthorized=false', '/?ignoreTLS=true', '#x', '/path']) {
    const refused = refusalOf({ TIDTAM_SMTP: `smtp://name:s3cret@mail.example.go.th${options}` });
    assert.equal(refused.code, 'setting_wrong', options);
    assert.ok(!JSON.stringify(refused.sentence).includes('s3cret'));
  }
  const mail = refusalOf({ TIDTAM_SMTP: 'http://name:s3cret@mail' });
  assert.equal(mail.code, 'setting_wrong');
  assert.ok(!JSON.stringify(mail.sentence).includes('s3cret'));
});

test('a database or a server elsewhere is reached under TLS alone; on this machine there is no line', () => {
  const own = (address: string) => ({ TIDTAM_DATABASE_URL: address, TIDTAM_MIGRATION_URL: address });
  for (const address of [
    'postgresql://app:p@127.0.0.1:5432/tidtam',
    'postgresql://app:p@localhost/tidtam',
    'postgresql://app:p@[::1]/tidtam',
    'postgresql:///tidtam?host=/run/postgresql',
    'postgresql://app@%2Frun%2Fpostgresql/tidtam',
    'postgresql://app:p@db.example/tidtam?sslrootcert=/etc/ca.pem&sslmode=verify-full',
  ])
    assert.equal(readSettings(own(address)).ownServer?.databaseUrl, address);
  for (const address of [
    'postgresql://app:s3cret@db.example/tidtam',
    'postgresql://app:s3cret@db.example/tidtam?sslmode=no-verify',
    'postgresql://app:s3cret@db.example/tidtam?sslmode=verify-full&sslmode=disable',
    'postgresql://app:s3cret@localhost/tidtam?host=db.example',
    'postgresql://app:s3cret@localhost/tidtam?host=/run/postgresql&host=db.example',
    'postgresql://app:s3cret@localhost.evil.example/tidtam',
  ]) {
    const refused = refusalOf(own(address));
    assert.equal(refused.code, 'setting_wrong', address);
    assert.match(refused.sentence.en, /sslmode=verify-full/);
    assert.ok(!JSON.stringify(refused.sentence).includes('s3cret'));
  }
  const remote = (server: string) => ({ TIDTAM_SERVER: server, TIDTAM_TOKEN: 'a'.repeat(43) });
  for (const server of ['https://other.example.go.th:8443', 'http://127.0.0.1:4800', 'http://[::1]:4800'])
    assert.equal(readSettings(remote(server)).remote?.server, server);
  for (const server of [
    'http://other.example.go.th',
    'http://127.0.0.1.evil.example',
    'http://localhost:48@x',
  ])
    assert.equal(refusalOf(remote(server)).code, 'setting_wrong', server);
});

test('a name that is none of ours is refused, with the near one named', () => {
  assert.match(refusalOf({ TIDTAM_PROT: '4800' }).sentence.en, /TIDTAM_PROT; did you mean TIDTAM_PORT\?/);
  assert.match(refusalOf({ TIDTAM_WHATEVER_ELSE: '1' }).sentence.en, /remove it/);
});

test('one address without the other is refused', () => {
  const refusal = refusalOf({ TIDTAM_DATABASE_URL: 'postgresql://app@127.0.0.1/tidtam' });
  assert.equal(refusal.code, 'setting_alone');
  assert.match(refusal.sentence.th, /TIDTAM_MIGRATION_URL=postgresql/);
  const smtp = { TIDTAM_SMTP: 'smtp://mail.example' };
  assert.match(refusalOf(smtp).sentence.en, /TIDTAM_MAIL_FROM=/);
  // Links in letters lead to where people open it.
  const unplaced = refusalOf({ ...smtp, TIDTAM_MAIL_FROM: 'tidtam@example.go.th' });
  assert.match(unplaced.sentence.en, /TIDTAM_URL=https/);
});

test('the data lies where each system keeps a program’s data', () => {
  const user = { home: '/home/a', root: false, platform: 'linux' } as const;
  assert.equal(usualDataRoot({}, user), '/home/a/.local/share/tidtam');
  assert.equal(usualDataRoot({ XDG_DATA_HOME: '/data/a' }, user), '/data/a/tidtam');
  assert.equal(usualDataRoot({ XDG_DATA_HOME: 'relative' }, user), '/home/a/.local/share/tidtam');
  assert.equal(
    usualDataRoot({}, { ...user, platform: 'darwin' }),
    '/home/a/Library/Application Support/Tidtam',
  );
  assert.equal(usualDataRoot({ XDG_DATA_HOME: '/data/a' }, { ...user, root: true }), '/var/lib/tidtam/data');
});

test('docs/settings.md tells what the program checks', async () => {
  const text = await readFile(new URL('../../../docs/settings.md', import.meta.url), 'utf8');
  assert.equal(text, settingsDocument(), 'run: npm run settings');
});

test('the page of settings tells what was given, and of a secret only that it was', () => {
  const given = {
    TIDTAM_PORT: '5000',
    TIDTAM_SMTP: 'smtps://name:hush@mail.example.go.th:465',
    TIDTAM_TOKEN: `hush${'k'.repeat(39)}`,
    TIDTAM_OIDC_CLIENT_SECRET: 'hush',
    TIDTAM_DATABASE_URL: 'postgresql://app:hush@db.example/tidtam?sslmode=verify-full',
    TIDTAM_MIGRATION_URL: 'postgres://owner:hush@db.example/tidtam?sslmode=verify-full',
  };
  const shown = new Map(shownSettings(given).map((one) => [one.name, one]));
  assert.deepEqual([shown.get('TIDTAM_PORT')?.set, shown.get('TIDTAM_PORT')?.value], [true, '5000']);
  assert.deepEqual([shown.get('TIDTAM_HOST')?.set, shown.get('TIDTAM_HOST')?.value], [false, null]);
  assert.deepEqual([shown.get('TIDTAM_SMTP')?.set, shown.get('TIDTAM_SMTP')?.value], [true, null]);
  assert.doesNotMatch(JSON.stringify([...shown.values()]), /hush/);
});
