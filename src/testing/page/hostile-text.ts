/** Text that tries to escape from a string literal. */
import fc from 'fast-check';

/** Ends literals, starts comments, or runs in some language; or any other text. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    `'; rm -rf ~; echo '`,
    '$(touch /tmp/x)`id`$HOME\\',
    '"); os.system("id") #',
    `\${var.kafka_password}`,
    `$\${a}$$\${b}%%{c}%{ for x in y }`,
    '\'\'\'"""',
    'a\nEOF\nb\r\n',
    '*/ //\u2028\u2029</script>',
    '\\u0022; System.exit(1); //\\',
    '" + evil() + "',
    '\u0000\u0007\u007f\u00a0\u202e',
    '\\',
    '😀值',
    '%s%n{}',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
