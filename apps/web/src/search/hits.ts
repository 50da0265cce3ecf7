import type { Language } from '@tidtam/domain/message';
import type { RoundId } from '@tidtam/domain/round';
import type { Answer } from '../client.ts';
import { agencyIn, nameIn } from '../record/names.ts';
import { showInstant } from '../shell/format.ts';

type Found = Answer<'search'>[number];

/** Something found, as the list shows it and where it leads. */
export interface Hit {
  readonly key: string;
  readonly kind: Found['kind'];
  readonly title: string;
  readonly detail: string;
  readonly to: { readonly to: string; readonly hash?: string };
}

/** Hits in the order of the answer; agencies and guidelines lead into the place that one stands in. */
export function hitsOf(
  found: readonly Found[],
  { province, round }: { readonly province: string; readonly round: RoundId },
  language: Language,
): readonly Hit[] {
  return found.map((one) => hitOf(one, { province, round }, language));
}

function hitOf(
  one: Found,
  { province, round }: { readonly province: string; readonly round: RoundId },
  language: Language,
): Hit {
  switch (one.kind) {
    case 'province':
      return {
        key: `province ${one.code}`,
        kind: one.kind,
        title: nameIn(one, language),
        detail: one.code,
        to: { to: `/provinces/${one.code}/rounds/${round}` },
      };
    case 'agency':
      return {
        key: `agency ${one.code}`,
        kind: one.kind,
        title: nameIn(one, language),
        detail: one.code,
        to: {
          to: `/agencies/${encodeURIComponent(one.code)}/provinces/${one.province ?? province}/rounds/${round}`,
        },
      };
    case 'project':
      return {
        key: `project ${one.project}`,
        kind: one.kind,
        title: one.title,
        detail: agencyIn(one, language),
        to: { to: `/agencies/${encodeURIComponent(one.agency)}/projects/${one.project}` },
      };
    case 'guideline':
      return {
        key: `guideline ${one.code}`,
        kind: one.kind,
        title: one.name,
        detail: one.code,
        to: { to: `/plan/provinces/${province}/rounds/${round}` },
      };
    case 'import':
      return {
        key: `import ${one.id}`,
        kind: one.kind,
        title: one.file,
        detail: showInstant(one.at, language),
        to: { to: `/imports/${one.id}` },
      };
  }
}
