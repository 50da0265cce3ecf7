import { onlineManager } from '@tanstack/react-query';

/** So long after a vain attempt the server is looked for again. */
const again = 3_000;
let next: ReturnType<typeof setTimeout> | undefined;

/**
 * Whether the server answers. Not what the browser thinks of its network: the server may be on this very machine,
 * without any network, or be away while the network is there. While it is away questions wait and are asked when it
 * is back; what people type stays where it is.
 */
export function watchLine(): void {
  onlineManager.setEventListener(() => {
    window.addEventListener('online', lookForServer);
    window.addEventListener('offline', lookForServer);
    return () => {
      window.removeEventListener('online', lookForServer);
      window.removeEventListener('offline', lookForServer);
    };
  });
}

/** A request got an answer. */
export function lineHolds(): void {
  onlineManager.setOnline(true);
}

/** Asks for the smallest thing that the server has, again and again while it does not answer. */
export function lookForServer(): void {
  clearTimeout(next);
  void reaches('/').then((reached) => (reached ? lineHolds() : lineLost()));
}

function lineLost(): void {
  onlineManager.setOnline(false);
  clearTimeout(next);
  next = setTimeout(lookForServer, again);
}

async function reaches(address: string): Promise<boolean> {
  try {
    const { status } = await fetch(address, { method: 'HEAD', cache: 'no-store' });
    return !isFromBetween(status);
  } catch {
    return false;
  }
}

/** Said by something between us and the server: it could not reach it either (RFC 9110, 502 to 504). */
export function isFromBetween(status: number): boolean {
  return status >= 502 && status <= 504;
}

/** A part of the pages that is loaded on use; without a line it waits for one instead of failing. */
export async function loadPart<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch {
    if (!(await reaches('/'))) {
      lineLost();
      await untilBack();
    }
    return load();
  }
}

function untilBack(): Promise<void> {
  return new Promise((resolve) => {
    const forget = onlineManager.subscribe((isBack) => {
      if (!isBack) return;
      forget();
      resolve();
    });
  });
}
