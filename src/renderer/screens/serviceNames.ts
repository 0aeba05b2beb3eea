const names: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  call: 'Recording',
};

/** What a service calls itself; one not known here is shown as it stands. */
export function serviceName(service: string): string {
  return names[service] ?? service;
}
