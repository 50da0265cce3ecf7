import type { Provider } from '../provider/index.ts';
import type { Services } from '../route/index.ts';
import type { Post } from './letters.ts';
import type { Sealing } from './sealing.ts';

/**
 * What accounts work with beside the rest: what secrets are sealed with, letters, where an SMTP server is set, and a
 * provider to sign in at.
 */
export interface AccountServices extends Services {
  readonly sealing: Sealing;
  readonly post: Post | null;
  readonly provider: Provider | null;
}
