import { useState } from 'react';
import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { firstPost, PostFields, postOf } from './PostFields.tsx';
import { peopleMessages } from './people-messages.ts';

/** Gives a person another post beside those that they hold. */
export function PostDialog({
  person: { id, name },
  close,
}: {
  readonly person: { readonly id: string; readonly name: string };
  readonly close: () => void;
}) {
  const t = useTexts(peopleMessages);
  const [post, setPost] = useState(firstPost);
  const appointing = useChange('appoint');
  return (
    <Dialog title={t('another_post')} close={close}>
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          appointing.mutate({ params: { person: id }, body: postOf(post) }, { onSuccess: close });
        }}
      >
        <p lang="th">{name}</p>
        <PostFields post={post} choose={setPost} />
        <ProblemNotice error={appointing.error} />
        <p>
          <button type="submit" className="button button-primary" disabled={appointing.isPending}>
            {t('give_post')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
