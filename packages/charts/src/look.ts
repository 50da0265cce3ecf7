import type { Plot } from '@tidtam/domain/chart';

export type Theme = 'light' | 'dark';

/** Colours of the pages' tokens (apps/web/src/styles/tokens.css). */
export interface Look {
  readonly surface: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly sunken: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly warning: string;
}

export const looks: Readonly<Record<Theme, Look>> = {
  light: {
    surface: '#ffffff',
    ink: '#16201e',
    soft: '#3f4c49',
    line: '#d5dddb',
    sunken: '#edf1f0',
    accent: '#0b5c5a',
    accentSoft: '#9cc4c0',
    onAccent: '#ffffff',
    warning: '#7a5b00',
  },
  dark: {
    surface: '#18201f',
    ink: '#eaf0ee',
    soft: '#bccac6',
    line: '#32403d',
    sunken: '#222c2a',
    accent: '#74d0c8',
    accentSoft: '#2f6b66',
    onAccent: '#04211f',
    warning: '#e6c65c',
  },
};

type Status = Extract<Plot, { kind: 'statuses' }>['bars'][number]['counts'][number]['status'];

/** As on the pages: each status has its colour; its word stands beside. */
export const statusColours: Readonly<Record<Theme, Readonly<Record<Status, string>>>> = {
  light: {
    completed: '#17703a',
    in_progress: '#6da5a1',
    not_started: '#bfc7c4',
    delayed: '#a84300',
    suspended: '#b58a00',
    cancelled: '#55625f',
    not_stated: '#e2e7e5',
  },
  dark: {
    completed: '#7ad39a',
    in_progress: '#3f8a85',
    not_started: '#4b5754',
    delayed: '#f4a468',
    suspended: '#e6c65c',
    cancelled: '#a9b6b2',
    not_stated: '#2d3735',
  },
};
