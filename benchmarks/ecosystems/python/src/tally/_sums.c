#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* sums(bytes) -> (Fletcher-32, Adler-32) */
static PyObject *sums(PyObject *self, PyObject *arguments) {
  const unsigned char *bytes;
  Py_ssize_t length;
  if (!PyArg_ParseTuple(arguments, "y#", &bytes, &length)) return NULL;
  unsigned long a = 0, b = 0, c = 1, d = 0;
  for (Py_ssize_t i = 0; i < length; i++) {
    a = (a + bytes[i]) % 65535;
    b = (b + a) % 65535;
    c = (c + bytes[i]) % 65521;
    d = (d + c) % 65521;
  }
  return Py_BuildValue("kk", b << 16 | a, d << 16 | c);
}

static PyMethodDef methods[] = {{"sums", sums, METH_VARARGS, "sums(bytes) -> (fletcher32, adler32)"}, {NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_sums", NULL, -1, methods};
PyMODINIT_FUNC PyInit__sums(void) { return PyModule_Create(&module); }
