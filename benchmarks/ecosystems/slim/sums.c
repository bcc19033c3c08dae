#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* adler32(bytes) -> int */
static PyObject *adler32(PyObject *self, PyObject *arguments) {
  const unsigned char *bytes;
  Py_ssize_t length;
  if (!PyArg_ParseTuple(arguments, "y#", &bytes, &length)) return NULL;
  unsigned long a = 1, b = 0;
  for (Py_ssize_t i = 0; i < length; i++) {
    a = (a + bytes[i]) % 65521;
    b = (b + a) % 65521;
  }
  return PyLong_FromUnsignedLong(b << 16 | a);
}

static PyMethodDef methods[] = {{"adler32", adler32, METH_VARARGS, "adler32(bytes) -> int"}, {NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "sums", NULL, -1, methods};
PyMODINIT_FUNC PyInit_sums(void) { return PyModule_Create(&module); }
