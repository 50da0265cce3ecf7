/// <reference types="vite/client" />

declare module 'virtual:endpoints' {
  import type { RouteName } from '@tidtam/domain/api';

  export const endpoints: Readonly<
    Record<RouteName, { readonly method: 'GET' | 'POST' | 'PUT'; readonly path: string }>
  >;
}
