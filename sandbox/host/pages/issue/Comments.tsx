import { useState } from 'react';
import { AdfDocument } from '../../adf/AdfDocument';
import { adfOf } from '../../adf/document';
import { addComment, type Comment, readComments } from '../../api/issues';
import { useLoad } from '../../api/useLoad';
import { Avatar } from '../../components/Avatar';
import { Await } from '../../components/Await';
import { Button } from '../../components/Button';
import { instantWords } from '../../components/dates';
import { Field } from '../../components/Field';
import { useSession } from '../../session/Session';

function CommentEntry({ comment }: { readonly comment: Comment }) {
  const { timeZone } = useSession();
  return (
    <li className="entry">
      <Avatar person={comment.author} size="medium" decorative />
      <div>
        <p>
          <strong>{comment.author?.displayName ?? 'Somebody'}</strong>{' '}
          <span className="subtle">{instantWords(comment.created, timeZone)}</span>
        </p>
        <AdfDocument value={comment.body} empty="Empty comment." />
      </div>
    </li>
  );
}

function AddComment({ issueKey, onAdded }: { readonly issueKey: string; readonly onAdded: () => void }) {
  const { persona } = useSession();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();

  async function save() {
    const answer = await addComment(issueKey, adfOf(text));
    if (!answer.ok) return setError(answer.failure.sentence);
    setText('');
    setError(undefined);
    onAdded();
  }

  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Avatar person={persona} size="medium" decorative />
      <div className="comment-form">
        <Field
          label="Add a comment"
          value={text}
          onChange={setText}
          multiline
          hideLabel
          placeholder="Add a comment…"
          error={error}
        />
        {text.trim() !== '' && (
          <div className="comment-actions">
            <Button look="primary" type="submit">
              Save
            </Button>
            <Button look="subtle" onPress={() => setText('')}>
              Cancel
            </Button>
          </div>
        )}
      </div>
    </form>
  );
}

/** What was said, newest first, and room to say more. */
export function Comments({ issueKey }: { readonly issueKey: string }) {
  const comments = useLoad(`comments ${issueKey}`, () => readComments(issueKey));
  return (
    <>
      <AddComment issueKey={issueKey} onAdded={comments.reload} />
      <Await loaded={comments} words="Reading the comments…">
        {(list) =>
          list.length === 0 ? (
            <p className="subtle">Nobody has commented yet.</p>
          ) : (
            <ol className="entries">
              {list.map((comment) => (
                <CommentEntry key={comment.id} comment={comment} />
              ))}
            </ol>
          )
        }
      </Await>
    </>
  );
}
