import { Fragment } from 'react';

/** Addresses of brokers, and code that holds them. */
const BETWEEN_ADDRESSES = /(?<=[,=])/;

/**
 * A text whose narrow lines break where it has joints, not within what is read as one. What is selected and copied is
 * the text as it is.
 * @param after matches the empty place after which a line may break
 */
export function Breakable({ text, after = BETWEEN_ADDRESSES }: { text: string; after?: RegExp }) {
  let end = 0;
  return text.split(after).map((part) => {
    end += part.length;
    return (
      <Fragment key={end}>
        {part}
        <wbr />
      </Fragment>
    );
  });
}
