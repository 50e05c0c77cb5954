import { zodResolver } from '@hookform/resolvers/zod';
import {
  Button,
  Container,
  MultiSelect,
  NumberInput,
  PasswordInput,
  Radio,
  Select,
  Stack,
  Switch,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { Controller, type FieldPath, useForm } from 'react-hook-form';
import * as z from 'zod/mini';

const schema = z.object({
  name: z.string().check(z.minLength(4), z.maxLength(64), z.regex(/^[a-zA-Z][\w-]*$/)),
  description: z.string().check(z.maxLength(1024)),
  version: z.enum(['2.7', '3.x']),
  zones: z.array(z.string()).check(z.minLength(1)),
  brokers: z.union([z.number(), z.string()]),
  network: z.string().check(z.minLength(1)),
  user: z.string().check(z.minLength(4)),
  password: z.string().check(z.minLength(8)),
  encryption: z.boolean(),
  publicAccess: z.boolean(),
});
type Values = z.infer<typeof schema>;

const defaultValues: Values = {
  name: '',
  description: '',
  version: '2.7',
  zones: [],
  brokers: 3,
  network: '',
  user: '',
  password: '',
  encryption: false,
  publicAccess: false,
};

export function FloorForm() {
  const { control, register, handleSubmit } = useForm<Values>({ resolver: zodResolver(schema), defaultValues });
  const text = (name: FieldPath<Values>, label: string) => (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <TextInput {...field} value={String(field.value)} label={label} error={fieldState.error?.message} />
      )}
    />
  );
  return (
    <Container size="xs">
      <form noValidate onSubmit={handleSubmit(() => undefined)}>
        <Stack>
          <Title order={1}>Floor</Title>
          {text('name', 'Name')}
          <Controller
            control={control}
            name="description"
            render={({ field, fieldState }) => (
              <Textarea {...field} label="Description" error={fieldState.error?.message} />
            )}
          />
          <Controller
            control={control}
            name="version"
            render={({ field }) => (
              <Radio.Group {...field} label="Version">
                <Radio value="2.7" label="2.7" />
                <Radio value="3.x" label="3.x" />
              </Radio.Group>
            )}
          />
          <Controller
            control={control}
            name="zones"
            render={({ field }) => <MultiSelect {...field} label="Zones" data={['AZ1', 'AZ2', 'AZ3']} />}
          />
          <Controller
            control={control}
            name="brokers"
            render={({ field }) => <NumberInput {...field} label="Brokers" min={3} />}
          />
          <Controller
            control={control}
            name="network"
            render={({ field }) => <Select {...field} label="Network" data={['a', 'b']} searchable />}
          />
          {text('user', 'User name')}
          <Controller
            control={control}
            name="password"
            render={({ field, fieldState }) => (
              <PasswordInput {...field} label="Password" error={fieldState.error?.message} />
            )}
          />
          <Switch label="Encryption" {...register('encryption')} />
          <Switch label="Public access" {...register('publicAccess')} />
          <Button type="submit">Send</Button>
        </Stack>
      </form>
    </Container>
  );
}
