"""The sampler (dữ liệu giả lập): a province's export without real people, the same bytes for the same seed.

Doors: `making.make_sample` writes the files, `making.Order` says what is wanted. Everything is invented; the shares
of the mix are data (`data/mix.csv`), so another commune's habits need no code.
"""
