/** Ordinary names for made-up people. */
const firstNames = (
  'Ada Amir Anna Aron Bea Ben Bruno Cara Carl Chloe Clara Dana David Dina Elif Ella Emil Erik Esra Eva Femi Finn Flora ' +
  'Gita Greta Hana Hugo Ida Imani Ines Ivo Jana Jonas Josef Kaya Kofi Lara Lea Leo Lina Luca Maja Malik Mara Marek ' +
  'Mina Nadia Nils Noor Olga Omar Otto Pavel Petra Rana Rosa Ruben Sami Sara Selma Silas Tara Theo Tilda Uma Vera Yara Yusuf Zoe'
).split(' ');
const lastNames = (
  'Abel Adler Asante Bakker Banks Berg Blom Brand Calder Castro Costa Dahl Diaz Drake Ekman Engel Falk Faro Fischer Frost ' +
  'Garcia Grant Haas Hale Hansen Hart Holt Ivanov Jansen Joshi Kaplan Keller Klein Kumar Lane Larsen Lund Marsh Meyer ' +
  'Mori Novak Okafor Olsen Park Petrov Quinn Rao Reyes Rossi Sato Silva Stone Tanaka Toft Ueda Vance Varga Vogel Weber Wood Young'
).split(' ');

/** So many different names, the same every time; at most as many as there are pairs. */
export function networkNames(count: number): string[] {
  // The lists have no common divisor in length, so that no pair comes twice before all came once.
  return Array.from(
    { length: count },
    (_, index) => `${firstNames[index % firstNames.length]} ${lastNames[(index + 23) % lastNames.length]}`,
  );
}
