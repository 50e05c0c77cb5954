import { InputWrapperContext } from '@mantine/core';
import { type ReactNode, use } from 'react';
import { useDescribedBy } from './field-slots';

/** Mantine's inputs are described by their hint and error; the form's note on the field joins them. */
export function Described({ name, children }: { name: string; children: ReactNode }) {
  const wrapper = use(InputWrapperContext);
  const describedBy = useDescribedBy(name, wrapper.describedBy);
  return <InputWrapperContext value={{ ...wrapper, describedBy }}>{children}</InputWrapperContext>;
}
