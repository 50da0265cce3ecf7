/** A cookie that holds a token: how it is called, written and read. */
export interface TokenCookie {
  write(token: string, expiresAt: string): string;
  clear(): string;
  read(header: string | undefined): string | null;
}

/** The cookie of a session. */
export function sessionCookie(address: string): TokenCookie {
  return tokenCookie(address, 'tidtam');
}

/** The name of the cookie that the page keeps its theme in (apps/web/src/shell/theme-choice.ts). */
export function themeCookie(address: string): string {
  return address.startsWith('https:') ? '__Host-tidtam-theme' : 'tidtam-theme';
}

/** The cookie of a visit of the provider: it binds what comes back to the browser that went there. */
export function visitCookie(address: string): TokenCookie {
  return tokenCookie(address, 'tidtam-visit');
}

/**
 * HttpOnly, and no other site's request but a followed link carries it. Behind TLS it is bound to this very host
 * (`__Host-`); on plain HTTP of one's own machine, where several servers share the host, its name has the port.
 */
function tokenCookie(address: string, called: string): TokenCookie {
  const { protocol, port } = new URL(address);
  const secure = protocol === 'https:';
  const name = secure ? `__Host-${called}` : `${called}-${port}`;
  const kept = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    write: (token, expiresAt) => `${name}=${token}; ${kept}; Expires=${new Date(expiresAt).toUTCString()}`,
    clear: () => `${name}=; ${kept}; Max-Age=0`,
    read(header = '') {
      const found = header
        .split(/; */)
        .map((pair) => pair.split('='))
        .find(([key]) => key === name);
      const token = found?.[1] ?? '';
      return /^[\w-]{43}$/.test(token) ? token : null;
    },
  };
}
