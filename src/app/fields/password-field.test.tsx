import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { FormProvider, type UseFormReturn, useForm } from 'react-hook-form';
import { expect, test } from 'vitest';
import { PasswordField } from './password-field';

const SECRET = ' Canary-1 ';

interface Form {
  secret: string;
}

function open(first = ''): UseFormReturn<Form> {
  let form: UseFormReturn<Form> | undefined;
  function Screen() {
    form = useForm<Form>({ defaultValues: { secret: first } });
    return (
      <FormProvider {...form}>
        <PasswordField<Form> name="secret" label="Secret" />
      </FormProvider>
    );
  }
  render(<Screen />, { wrapper: MantineProvider });
  if (!form) throw new Error('The screen did not render');
  return form;
}

const field = () => screen.getByLabelText('Secret');

test('what is typed or pasted reaches the form as it is, and the page’s HTML never, hidden or shown', async () => {
  const form = open();
  const user = userEvent.setup();
  await user.click(field());
  await user.paste(SECRET);
  await user.type(field(), 'x');
  expect(form.getValues('secret')).toBe(`${SECRET}x`);
  await user.click(screen.getByRole('button', { name: 'Show password' }));
  expect(field()).toHaveValue(`${SECRET}x`);
  expect(field()).toHaveAttribute('type', 'text');
  expect(document.documentElement.outerHTML).not.toContain('Canary');
});

test('the input follows the form: a first value, and being cleared', () => {
  const form = open(SECRET);
  expect(field()).toHaveValue(SECRET);
  expect(document.documentElement.outerHTML).not.toContain('Canary');
  act(() => form.setValue('secret', ''));
  expect(field()).toHaveValue('');
});
