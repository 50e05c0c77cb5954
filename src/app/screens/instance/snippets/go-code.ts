import { quoteGo } from '../../../code/quote/quote';
import type { ClientAccess } from './client-access';

/** The chain is checked against the certificate of DMS; the host name cannot be, because the certificate has none. */
const TLS = `
	pem, err := os.ReadFile("phy_ca.crt")
	if err != nil {
		log.Fatal(err)
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(pem) {
		log.Fatal("phy_ca.crt holds no certificate")
	}
	// The certificate does not include the broker addresses, so only its chain is checked here.
	transport.TLS = &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(state tls.ConnectionState) error {
			options := x509.VerifyOptions{Roots: roots, Intermediates: x509.NewCertPool()}
			for _, certificate := range state.PeerCertificates[1:] {
				options.Intermediates.AddCert(certificate)
			}
			_, err := state.PeerCertificates[0].Verify(options)
			return err
		},
	}
`;

function saslPart({ mechanism, user, password: known }: ClientAccess): string {
  const password = known === undefined ? 'os.Getenv("KAFKA_PASSWORD")' : quoteGo(known);
  if (mechanism === 'PLAIN') {
    return `
	transport.SASL = plain.Mechanism{Username: ${quoteGo(user)}, Password: ${password}}
`;
  }
  return `
	mechanism, err := scram.Mechanism(scram.SHA512, ${quoteGo(user)}, ${password})
	if err != nil {
		log.Fatal(err)
	}
	transport.SASL = mechanism
`;
}

/** Sends one message with segmentio/kafka-go; unless filled in, the password comes out of the environment variable KAFKA_PASSWORD. */
export function goCode(access: ClientAccess): string {
  const { servers, security, mechanism, password } = access;
  const hasSasl = security !== 'PLAINTEXT';
  const hasTls = security === 'SASL_SSL';
  const imports = [
    'context',
    ...(hasTls ? ['crypto/tls', 'crypto/x509'] : []),
    'log',
    ...(hasTls || (hasSasl && password === undefined) ? ['os'] : []),
    '',
    'github.com/segmentio/kafka-go',
    ...(hasSasl ? [`github.com/segmentio/kafka-go/sasl/${mechanism === 'PLAIN' ? 'plain' : 'scram'}`] : []),
  ].map((path) => (path ? `\t"${path}"` : ''));
  return `package main

import (
${imports.join('\n')}
)

func main() {
	transport := &kafka.Transport{}
${hasSasl ? saslPart(access) : ''}${hasTls ? TLS : ''}
	writer := &kafka.Writer{
		Addr:      kafka.TCP(${servers.map(quoteGo).join(', ')}),
		Topic:     "my-topic",
		Transport: transport,
	}
	defer writer.Close()
	if err := writer.WriteMessages(context.Background(), kafka.Message{Value: []byte("hello")}); err != nil {
		log.Fatal(err)
	}
}
`;
}
