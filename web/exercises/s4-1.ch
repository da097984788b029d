Exercise 1 of the chapter on hyperparameters: a norm for every neuron.

Every column of W1 belongs to one neuron. Divided by its own norm it has
squared norm 1, where it had 1/n as a part of the unit tensor; hence
sqrt(2) in place of sqrt(2n). The angle is the root mean square over neurons.

  build/changed/s4-1 measure --only=E7 --seeds7=1
  build/changed/s4-1 ask "select kind, eta*lambda, tensor, mean(ratio),
    sd(ratio) from rotation group by kind, pair, tensor"

@x
  double cosine = vec_dot(n, p.data, q.data)
    / (mat_frobenius(p) * mat_frobenius(q));
@y
  double cosine = vec_dot(n, p.data, q.data)
    / (mat_frobenius(p) * mat_frobenius(q));
  if (p.cols != outputs) { /* |W1|: one direction for every neuron */
    double sum = 0; /* of squared angles */
    for (int i = 0; i < p.cols; i++) {
      double pp = 0, qq = 0, pq = 0; /* scalar products */
      for (int e = 0; e < p.rows; e++) {
        pp += at(p, e, i) * at(p, e, i);
        qq += at(q, e, i) * at(q, e, i);
        pq += at(p, e, i) * at(q, e, i);
      }
      sum += 4 * pow(asin(sqrt(fmax(0, 1 - pq / sqrt(pp * qq)) / 2)), 2);
    }
    return sqrt(sum / p.cols);
  }
@z

@x
node h = net_matmul(q, x, net_unit(q, weight[0]));
h = net_activate(q, net_scale(q, h, sqrt(2.0 * h7)), RELU);
@y
node h = net_matmul(q, x, net_unit_columns(q, weight[0]));
h = net_activate(q, net_scale(q, h, sqrt(2.0)), RELU);
@z
