import type { Provider } from '../provider/index.ts';
import type { Services } from '../route/index.ts';
import type { Post } from './letters.ts';

/** What accounts work with beside the rest: letters, where an SMTP server is set, and a provider to sign in at. */
export interface AccountServices extends Services {
  readonly post: Post | null;
  readonly provider: Provider | null;
}
