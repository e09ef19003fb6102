"""Facts of the catalogue: procedures are named by `procedure:<code>`."""

# version: number of the new version; effective_from: the day it starts
VERSIONED = "procedure.versioned"
# repealed_on: the day from which no new dossier may be opened (null: the repeal was taken back)
REPEALED = "procedure.repealed"
