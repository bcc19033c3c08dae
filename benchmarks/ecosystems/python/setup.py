from setuptools import Extension, setup

setup(
    name="tally",
    version="1.0.0",
    package_dir={"": "src"},
    packages=["tally"],
    ext_modules=[
        Extension("tally._sums", ["src/tally/_sums.c"], extra_compile_args=["-O2", "-g"]),
        Extension("tally._packed", ["src/tally/_packed.c"], libraries=["lz4"], extra_compile_args=["-O2", "-g"]),
    ],
)
