import type { NewPost } from '@tidtam/domain/account';
import { capacityNames } from '@tidtam/domain/person';
import { nameIn } from '../record/names.ts';
import { useRecord } from '../record/useRecord.ts';
import { Choice } from '../shell/Choice.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { peopleMessages } from './people-messages.ts';
import { TextField } from './TextField.tsx';

type Capacity = NewPost['capacity'];

/** A post as it is being chosen: a capacity, and the code of its place as typed. */
export interface PostChosen {
  readonly capacity: Capacity;
  readonly place: string;
  /** Whether it reports for the agencies under its own as well. */
  readonly withChildren: boolean;
}

export const firstPost: PostChosen = { capacity: 'reporter', place: '', withChildren: false };

const ofAgencies: readonly Capacity[] = ['reporter', 'approver'];
const everyPost: readonly Capacity[] = [
  ...ofAgencies,
  'province_secretariat',
  'region_officer',
  'centre',
  'administrator',
  'auditor',
];

/** Chooses a capacity and its place; a secretariat gives those of agencies. */
export function PostFields({
  post,
  choose,
}: {
  readonly post: PostChosen;
  readonly choose: (post: PostChosen) => void;
}) {
  const { capacity, place } = post;
  const t = useTexts(peopleMessages);
  const language = useLanguage();
  const record = useRecord();
  const posts = record?.actor.capacity === 'province_secretariat' ? ofAgencies : everyPost;
  const regions = record?.regions ?? [];
  const provinces = regions.flatMap((region) => region.provinces);
  const places =
    capacity === 'region_officer' ? regions : capacity === 'province_secretariat' ? provinces : null;
  return (
    <>
      <Choice
        label={t('capacity')}
        choices={posts.map((one) => [one, capacityNames.tell(language, one)])}
        value={capacity}
        choose={(chosen) => choose({ ...firstPost, capacity: chosen ?? 'reporter' })}
      />
      {ofAgencies.includes(capacity) && (
        <>
          <TextField
            label={t('agency')}
            value={place}
            change={(typed) => choose({ ...post, place: typed })}
            autoComplete="off"
            required
          />
          {capacity === 'reporter' && (
            <label className="check">
              <input
                type="checkbox"
                checked={post.withChildren}
                onChange={(event) => choose({ ...post, withChildren: event.target.checked })}
              />
              <span>{t('with_children')}</span>
            </label>
          )}
        </>
      )}
      {places !== null && (
        <Choice
          label={t(capacity === 'region_officer' ? 'region' : 'province')}
          none="–"
          choices={places.map((one) => [one.code, nameIn(one, language)])}
          value={place}
          choose={(chosen) => choose({ ...post, place: chosen ?? '' })}
        />
      )}
    </>
  );
}

/** The post as it is asked for. */
export function postOf({ capacity, place, withChildren }: PostChosen): NewPost {
  const code = place.trim();
  switch (capacity) {
    case 'reporter':
      return { capacity, agency: code.toUpperCase(), withChildren };
    case 'approver':
      return { capacity, agency: code.toUpperCase() };
    case 'province_secretariat':
      return { capacity, province: code };
    case 'region_officer':
      return { capacity, region: code };
    default:
      return { capacity };
  }
}
