import { Fragment } from 'react';

/** After these a line may break. */
const JOINTS = /(?<=[,=])/;

/**
 * Addresses of brokers, and code that holds them: a narrow line breaks between two of them and not within one. What is
 * selected and copied is the text as it is.
 */
export function Addresses({ text }: { text: string }) {
  let end = 0;
  return text.split(JOINTS).map((part) => {
    end += part.length;
    return (
      <Fragment key={end}>
        {part}
        <wbr />
      </Fragment>
    );
  });
}
