import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Adapter, type AdapterPayload, Provider } from 'oidc-provider';
import type { ProviderSettings } from '../../src/provider/index.ts';

/** Somebody whom the provider knows. */
export interface Known {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean | string;
  /** How they signed in there (RFC 8176). */
  readonly amr?: readonly string[];
}

type Claims = Readonly<Record<string, unknown>>;

/** An `oidc-provider` on loopback, with one client. */
export interface RealProvider {
  readonly settings: ProviderSettings;
  /** Who signs in there, without being asked; `null` shows a page that asks for their `sub`. */
  who: Known | null;
  /** Whether the codes that it gives have expired when they come back. */
  codesAreOld: boolean;
  /** Makes other ID tokens of those that it would give; `null` gives them as they are. */
  forge: ((claims: Claims, signed: (header: object, claims: Claims) => string) => string) | null;
  /** Answers in the place of the provider. */
  instead: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
  /** How often each path was asked for. */
  readonly asked: Map<string, number>;
  /** Does what a browser does there, from the address that it is sent to; answers where it is sent back to. */
  visit(address: string): Promise<URL>;
  close(): Promise<void>;
}

/** `people` are those who may sign in on its page. */
export async function realProvider(
  redirect: string | (() => string),
  people: readonly Known[] = [],
): Promise<RealProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const secret = randomBytes(32).toString('base64url');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const settings = { issuer, clientId: 'tidtam', clientSecret: secret, name: 'บัตรทดสอบ' };
  const accounts = new Map(people.map((person) => [person.sub, person]));
  let provider: Provider | null = null;
  /** Made on first use: only then does it know where browsers are sent back to. */
  const made = () => {
    provider ??= providerOn(real, privateKey, accounts, typeof redirect === 'string' ? redirect : redirect());
    return provider;
  };
  const real: RealProvider = {
    settings,
    who: null,
    codesAreOld: false,
    forge: null,
    instead: null,
    asked: new Map(),
    visit: (address) => walk(address, issuer),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  server.on('request', (request, response) => {
    const { pathname } = new URL(request.url ?? '', issuer);
    real.asked.set(pathname, (real.asked.get(pathname) ?? 0) + 1);
    if (real.instead?.(request, response)) return;
    if (pathname.startsWith('/interaction/')) void signIn(real, made(), accounts, request, response);
    else made().callback()(request, response);
  });
  return real;
}

function providerOn(
  real: RealProvider,
  privateKey: KeyObject,
  accounts: ReadonlyMap<string, Known>,
  redirect: string,
): Provider {
  const { issuer, clientId, clientSecret } = real.settings;
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
  const provider = new Provider(issuer, {
    adapter: keeper(real),
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirect] }],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    renderError: (context, { error }) => void Object.assign(context, { body: error }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    ttl: {
      AuthorizationCode: 60,
      AccessToken: 60,
      IdToken: 60,
      Grant: 60,
      Interaction: 60,
      Session: 60,
    },
    findAccount: (_context, sub) => {
      const claims = real.who?.sub === sub ? real.who : (accounts.get(sub) ?? { sub });
      return { accountId: sub, claims: () => ({ ...claims }) };
    },
    // Whoever signs in agrees.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const signed = (header: object, claims: Claims) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const head = `${part({ alg: 'RS256', kid: 'one', ...header })}.${part(claims)}`;
    return `${head}.${sign('sha256', Buffer.from(head), privateKey).toString('base64url')}`;
  };
  provider.use(async (context, next) => {
    await next();
    const { body } = context;
    if (real.forge === null || context.path !== '/token' || typeof body?.id_token !== 'string') return;
    const claims = JSON.parse(Buffer.from(body.id_token.split('.')[1] ?? '', 'base64url').toString());
    context.body = { ...body, id_token: real.forge(claims, signed) };
  });
  return provider;
}

/** Keeps what the provider hands out, that which has expired too: the provider itself must refuse it. */
function keeper(real: RealProvider): (model: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  return (model) => {
    const find = async (is: (payload: AdapterPayload) => boolean) =>
      [...kept].find(([key, payload]) => key.startsWith(`${model} `) && is(payload))?.[1];
    return {
      async upsert(id, payload) {
        const isOld = model === 'AuthorizationCode' && real.codesAreOld;
        kept.set(`${model} ${id}`, isOld ? { ...payload, exp: 1 } : payload);
      },
      find: async (id) => kept.get(`${model} ${id}`),
      findByUid: (uid) => find((payload) => payload.uid === uid),
      findByUserCode: (code) => find((payload) => payload.userCode === code),
      async consume(id) {
        const payload = kept.get(`${model} ${id}`);
        if (payload !== undefined) kept.set(`${model} ${id}`, { ...payload, consumed: 1 });
      },
      destroy: async (id) => void kept.delete(`${model} ${id}`),
      async revokeByGrantId(grant) {
        for (const [key, payload] of kept) if (payload.grantId === grant) kept.delete(key);
      },
    };
  };
}

/** The page of the provider: whoever is known there by their `sub` is in. */
async function signIn(
  { who }: RealProvider,
  provider: Provider,
  accounts: ReadonlyMap<string, Known>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const given = request.method === 'POST' ? new URLSearchParams(await text(request)) : null;
  if (given?.has('cancel')) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const accountId = who?.sub ?? accounts.get(given?.get('sub') ?? '')?.sub;
  if (accountId !== undefined) {
    // A session of before there is another person's: it is not taken on.
    await provider.interactionFinished(request, response, {
      login: { accountId, remember: false, amr: [...(who?.amr ?? ['pwd'])] },
    });
    return;
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="th"><title>Provider</title><h1>Provider</h1><form method="post">
     <label>sub <input name="sub"></label><button>Sign in</button><button name="cancel">Cancel</button></form>`,
  );
}

/** Follows redirects with a jar for cookies, until one leads away from the issuer. */
async function walk(address: string, issuer: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = new URL(address);
  for (let steps = 0; steps < 10; steps += 1) {
    if (at.origin !== issuer) return at;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const one of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider stopped: ${answer.status} ${await answer.text()}`);
    at = new URL(location, at);
  }
  throw new Error('the provider goes in circles');
}
