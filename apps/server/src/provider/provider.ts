import type { Bilingual } from '@tidtam/domain/message';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import type { Log } from '../log/index.ts';
import { Refusal } from '../route/index.ts';
import { type Fault, faultOf } from './faults.ts';
import { type Identity, type Person, requireIssuer, usedManyFactors, verifiedMailOf } from './identity.ts';
import { providerMessages } from './messages.ts';

/** An OpenID Connect provider as the settings name it. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What it is called on the button. */
  readonly name: string;
}

/** What binds an answer to the visit that it belongs to; each is random to everybody else. */
export interface Proof {
  readonly state: string;
  readonly nonce: string;
  /** RFC 7636: 43 characters. */
  readonly verifier: string;
}

export type { Identity, Person };

/** The provider, asked on first use. */
export interface Provider {
  readonly name: string;
  /**
   * Where the browser goes. `isAnew` asks people there to sign in although they have already: on a shared machine that may
   * have been somebody else. Throws `provider_away`.
   */
  addressFor(proof: Proof, isAnew: boolean): Promise<string>;
  /**
   * Who came back with this query. Throws `provider_away`, `provider_refused` (the provider's own no) and
   * `provider_failed` (whatever does not hold).
   */
  identify(query: string, proof: Proof): Promise<Person>;
  /** A problem in which the provider is called by its name. */
  refusal(code: ProviderProblem): Refusal;
}

export type ProviderProblem = keyof typeof statuses;

const statuses = {
  // Not one of those that a proxy between answers when it cannot reach us (502 to 504).
  provider_away: 424,
  provider_refused: 401,
  provider_failed: 401,
  provider_unlinked: 401,
  provider_taken: 409,
} as const;

/** What a provider says about itself is asked for again after so long, in milliseconds. */
const knownFor = 3_600_000;

interface Surroundings {
  /** Where the provider sends browsers back to: a page of ours. */
  readonly redirect: () => string;
  /** Seconds that one request to the provider may take. */
  readonly patience: number;
  readonly log: Log;
  now(): string;
}

export function createProvider(
  settings: ProviderSettings,
  { redirect, patience, log, now }: Surroundings,
): Provider {
  const { name } = settings;
  let known: { readonly at: number; readonly configuration: Promise<Configuration> } | null = null;

  /** Asked once by all who come together; a failure is not kept. */
  function configuration(): Promise<Configuration> {
    const at = Date.parse(now());
    if (known === null || at - known.at > knownFor) {
      const asked = { at, configuration: discover(settings, patience) };
      known = asked;
      asked.configuration.catch(() => {
        if (known === asked) known = null;
      });
    }
    return known.configuration;
  }

  function refusal(code: ProviderProblem): Refusal {
    const text: Bilingual = providerMessages.say(code, { name });
    return new Refusal(statuses[code], code, text);
  }

  /** Neither the query nor what the provider answered is logged: codes and tokens stand in them. */
  function refuse({ code, why }: Fault): Refusal {
    log.warn({ provider: settings.issuer, problem: code, why }, 'a sign-in at the provider did not succeed');
    return refusal(code);
  }

  async function ready(): Promise<Configuration> {
    try {
      return await configuration();
    } catch (error) {
      // Also when it is there and is not what the settings say: for whoever signs in it is the same.
      throw refuse({ ...faultOf(error), code: 'provider_away' });
    }
  }

  return {
    name,
    refusal,
    async addressFor({ state, nonce, verifier }, isAnew) {
      const provider = await ready();
      const address = buildAuthorizationUrl(provider, {
        redirect_uri: redirect(),
        scope: 'openid email',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...(isAnew ? { prompt: 'login' } : {}),
      });
      return address.href;
    },
    async identify(query, { state, nonce, verifier }) {
      const provider = await ready();
      const back = new URL(redirect());
      back.search = query;
      try {
        const tokens = await authorizationCodeGrant(provider, back, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw refusal('provider_failed');
        requireIssuer(claims.iss, settings.issuer);
        return {
          issuer: claims.iss,
          subject: claims.sub,
          usedManyFactors: usedManyFactors(claims),
          verifiedMail: async () => {
            if (claims.email !== undefined || provider.serverMetadata().userinfo_endpoint === undefined)
              return verifiedMailOf(claims);
            try {
              return verifiedMailOf(await fetchUserInfo(provider, tokens.access_token, claims.sub));
            } catch (error) {
              throw refuse(faultOf(error));
            }
          },
        };
      } catch (error) {
        throw refuse(faultOf(error));
      }
    },
  };
}

function discover(
  { issuer, clientId, clientSecret }: ProviderSettings,
  patience: number,
): Promise<Configuration> {
  const address = new URL(issuer);
  // The settings let plain HTTP through for this very machine alone.
  const insecure = address.protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(address, clientId, clientSecret, secretFor(clientSecret), {
    // The signature of the ID token is looked at, although it comes straight from the provider.
    execute: [enableNonRepudiationChecks, ...insecure],
    timeout: patience,
  });
}

/** As the provider takes the secret; HTTP Basic where it does not say (OpenID Connect Discovery 1.0, 3). */
function secretFor(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (provider, ...request) => {
    const taken = provider.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (taken.includes('client_secret_basic') ? basic : post)(provider, ...request);
  };
}
