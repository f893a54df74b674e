import { PDFDocument, StandardFonts } from 'pdf-lib'
import { LESSON } from '../workerd/lesson.ts'

/** What a teacher would upload: a text in French, and a PDF of two pages in English, both written for the tests. */
export interface Handout {
  name: string
  mimeType: string
  buffer: Buffer
  /** Whether its sources have a page. */
  paged: boolean
}

export function frenchText(): Handout {
  return { name: 'photosynthese.txt', mimeType: 'text/plain', buffer: Buffer.from(LESSON), paged: false }
}

export async function englishPdf(): Promise<Handout> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (const paragraphs of PAGES) {
    const page = pdf.addPage([595, 842])
    let y = 780
    for (const paragraph of paragraphs) {
      for (const line of wrapped(paragraph, 84)) {
        page.drawText(line, { x: 60, y, size: 12, font })
        y -= 17
      }
      y -= 14
    }
  }
  return { name: 'volcanoes.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()), paged: true }
}

const PAGES = [
  [
    'Magma is a molten rock that lies beneath the surface of the Earth. Lava is a molten rock that flows out of an opening in the crust. A caldera is a large hollow that forms when the summit of a volcano collapses. A geyser is a hot spring that throws water and steam into the air. Pumice is a light rock that forms when frothy lava cools quickly.',
    'Vesuvius buried the town of Pompeii in the year 79. Tambora erupted in 1815 and darkened the summer of the following year. Krakatoa exploded in 1883 between Java and Sumatra. Mount Pelée destroyed the town of Saint-Pierre in 1902. Mount St. Helens lost its summit in 1980.',
  ],
  [
    'Seismology is the science that studies the waves of earthquakes. A fault is a fracture along which two blocks of rock move. The epicentre is the point of the surface that lies above the origin of an earthquake. A tsunami is a series of waves that an underwater earthquake sets in motion. The mantle is the layer that lies between the crust and the core.',
    'Charles Richter published his scale of magnitude in 1935. Alfred Wegener proposed the drift of continents in 1912. Inge Lehmann discovered the inner core in 1936. Andrija Mohorovicic found the boundary of the crust in 1909. Harry Hess described the spreading of the sea floor in 1962.',
  ],
]

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line.length + word.length > width) {
      lines.push(line.trim())
      line = ''
    }
    line += `${word} `
  }
  return [...lines, line.trim()]
}
