#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <lz4.h>

/* packed(bytes) -> how many bytes LZ4 makes of them */
static PyObject *packed(PyObject *self, PyObject *arguments) {
  const char *bytes;
  Py_ssize_t length;
  if (!PyArg_ParseTuple(arguments, "y#", &bytes, &length)) return NULL;
  int bound = LZ4_compressBound((int)length);
  char *into = PyMem_Malloc(bound);
  if (!into) return PyErr_NoMemory();
  int size = LZ4_compress_default(bytes, into, (int)length, bound);
  PyMem_Free(into);
  return PyLong_FromLong(size);
}

static PyMethodDef methods[] = {{"packed", packed, METH_VARARGS, "packed(bytes) -> int"}, {NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_packed", NULL, -1, methods};
PyMODINIT_FUNC PyInit__packed(void) { return PyModule_Create(&module); }
