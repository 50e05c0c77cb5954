let page = { isOpen: true };

/** Ends the pages of a test: whatever they still ask for gets no answer. Otherwise they would write into the next test's storage. */
export function closePages(): void {
  page.isOpen = false;
  page = { isOpen: true };
}

const never = new Promise<never>(() => {});

/** Carries requests until the test that opened the page has ended. */
export function whileOpen<Request, Response>(
  carry: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  const own = page;
  return async (request) => {
    if (!own.isOpen) return never;
    const response = await carry(request);
    return own.isOpen ? response : never;
  };
}
