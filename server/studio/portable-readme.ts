/** What stands in every exported showroom, for whoever opens it without knowing where it comes from. */
export const README = `# A Parlour showroom

A whole showroom: its draft, every edition that was published, and the models that they show.

| file | what it is |
| --- | --- |
| showroom.json | the list: \`format\` (its version), \`slug\` (its address), and every other file with its length in bytes and its SHA-256 |
| showroom.schema.json | the JSON Schema of a description; text editors complete and check draft.json and the editions by it |
| draft.json | the description as it is being written |
| editions/0001.json … | the description of each edition, as it was published |
| editions.json | of each edition, oldest first: when (ms since 1970), by whom (null: by the house itself), its note, the edition that it goes back to, and who let which device through |
| models.json | of each model that came in: the hashes of its files by name, of the file that it came as (source), of its picture, and its report |
| files/HASH | the bytes of models and of logos, each named by its SHA-256 |

Models that a house is built with (such as /product/one/) are named and not carried: every house has them.

    npm run showroom -- export SLUG TO     writes a folder, or a zip where TO ends in .zip
    npm run showroom -- import FROM        takes one in: all of it or nothing
    npm run showroom -- seal FOLDER        writes the checksums anew after somebody changed its texts by hand

Keys stand in order, and two spaces are an indent: equal content is equal text, and export, import and export again are equal byte for byte.
`
