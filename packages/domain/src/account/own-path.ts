/**
 * An address within this very site, as it stands behind the host: `/agencies/73-PHO?part=1`. Nothing that a browser could
 * take for another host (`//`, a backslash) and nothing that it drops before reading (tabs, line ends).
 */
export const ownPath = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u;
